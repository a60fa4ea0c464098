// Generated from contracts/sandbox.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sandboxes that the caller may work in. */
        get: operations["listActiveSandboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sandboxes of the organization, whatever their state. */
        get: operations["listSandboxes"];
        put?: never;
        /**
         * Makes a sandbox.
         * @description It is in state creating when this is answered. The published document accepts with 202, the guides with 200.
         */
        post: operations["createSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{sandboxName}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sandboxName: string;
            };
            cookie?: never;
        };
        /** One sandbox by its name; a deleted one still tells of itself. */
        get: operations["getSandbox"];
        /** Empties a sandbox. */
        put: operations["replaceSandbox"];
        post?: never;
        /** Takes a sandbox out of use, and all that is in it away. */
        delete: operations["deleteSandbox"];
        options?: never;
        head?: never;
        /**
         * Gives a sandbox another title.
         * @description The answer is the whole sandbox, as the published document has it; the guides show five of its fields.
         */
        patch: operations["patchSandbox"];
        trace?: never;
    };
    "/sandboxTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of sandbox there are.
         * @description A list of objects, as the published document has it; the guides show bare words.
         */
        get: operations["listSandboxTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        SandboxType: "production" | "development";
        Sandbox: {
            /**
             * Format: uuid
             * @description Said to be hidden from users, yet one client reads it.
             */
            id: string;
            name: string;
            title: string;
            /** @enum {string} */
            state: "creating" | "active" | "deleting" | "resetting" | "deleted" | "failed";
            type: components["schemas"]["SandboxType"];
            /** @description Such as VA7. */
            region: string;
            /** @description True for one sandbox of an organization, prod. */
            isDefault: boolean;
            eTag: number;
            etag: number;
            /** @description yyyy-MM-dd HH:mm:ss */
            createdDate: string;
            /** @description yyyy-MM-dd HH:mm:ss */
            lastModifiedDate: string;
            createdBy: string;
            modifiedBy: string;
        };
        SandboxInBrief: {
            /** Format: uuid */
            id?: string;
            name: string;
            title: string;
            /** @enum {string} */
            state: "creating" | "active" | "deleting" | "resetting" | "deleted" | "failed";
            type: components["schemas"]["SandboxType"];
            region: string;
        };
        NewSandbox: {
            /** @description What requests name it by; lower case, without spaces and special characters. */
            name: string;
            title: components["schemas"]["SandboxTitle"];
            type: components["schemas"]["SandboxType"];
        };
        SandboxTitle: string;
        SandboxChange: {
            title: components["schemas"]["SandboxTitle"];
        };
        SandboxReset: {
            /** @enum {string} */
            action: "reset";
        };
        SandboxPage: {
            sandboxes: components["schemas"]["Sandbox"][];
            _page: {
                limit: number;
                count: number;
            };
            _links: {
                next?: components["schemas"]["Link"];
                prev?: components["schemas"]["Link"];
                page?: components["schemas"]["Link"];
            };
        };
        Link: {
            href: string;
            templated?: boolean;
        };
        SandboxTypes: {
            sandboxTypes: {
                id: components["schemas"]["SandboxType"];
                title: string;
            }[];
        };
        Refusal: {
            status: number;
            title: string;
            /** @description http://ns.adobe.com/aep/errors/SMS-CODE, or about:blank where there is no code. */
            type: string;
            detail: string;
        };
        GatewayRefusal: {
            error_code: string;
            message: string;
        };
    };
    responses: {
        /** @description Why the request could not be served; the gateway lays its own refusals out differently. */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"] | components["schemas"]["GatewayRefusal"];
            };
        };
    };
    parameters: {
        /** @description A filter such as name==prod. */
        Property: string[];
        /** @description asc: or desc:, then fields separated by commas. */
        OrderBy: string;
        Limit: number;
        Start: number;
        /** @description The name of start in the guides. */
        Offset: number;
        /** @description Whether to look alone, and to change nothing. */
        ValidationOnly: boolean;
        /** @description Whether to go on where others share the sandbox; here nobody does. */
        IgnoreWarnings: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listActiveSandboxes: {
        parameters: {
            query?: {
                /** @description A filter such as name==prod. */
                property?: components["parameters"]["Property"];
                /** @description asc: or desc:, then fields separated by commas. */
                orderBy?: components["parameters"]["OrderBy"];
                limit?: components["parameters"]["Limit"];
                start?: components["parameters"]["Start"];
                /** @description The name of start in the guides. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active sandboxes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSandboxes: {
        parameters: {
            query?: {
                /** @description A filter such as name==prod. */
                property?: components["parameters"]["Property"];
                /** @description asc: or desc:, then fields separated by commas. */
                orderBy?: components["parameters"]["OrderBy"];
                limit?: components["parameters"]["Limit"];
                start?: components["parameters"]["Start"];
                /** @description The name of start in the guides. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sandboxes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSandbox"];
            };
        };
        responses: {
            /** @description The sandbox, which is being made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInBrief"];
                };
            };
            /** @description The sandbox, which is being made. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInBrief"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sandboxName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sandbox. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceSandbox: {
        parameters: {
            query?: {
                /** @description Whether to look alone, and to change nothing. */
                validationOnly?: components["parameters"]["ValidationOnly"];
                /** @description Whether to go on where others share the sandbox; here nobody does. */
                ignoreWarnings?: components["parameters"]["IgnoreWarnings"];
            };
            header?: never;
            path: {
                sandboxName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxReset"];
            };
        };
        responses: {
            /** @description The sandbox in its new state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInBrief"];
                };
            };
            /** @description The sandbox in its new state. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInBrief"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteSandbox: {
        parameters: {
            query?: {
                /** @description Whether to look alone, and to change nothing. */
                validationOnly?: components["parameters"]["ValidationOnly"];
                /** @description Whether to go on where others share the sandbox; here nobody does. */
                ignoreWarnings?: components["parameters"]["IgnoreWarnings"];
            };
            header?: never;
            path: {
                sandboxName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sandbox in its new state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInBrief"];
                };
            };
            /** @description The sandbox in its new state. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInBrief"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sandboxName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxChange"];
            };
        };
        responses: {
            /** @description The sandbox as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSandboxTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kinds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxTypes"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
