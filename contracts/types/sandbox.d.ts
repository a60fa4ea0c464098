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
        post?: never;
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
        /** One sandbox by its name. */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listActiveSandboxes: {
        parameters: {
            query?: never;
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
                property?: string[];
                /** @description asc: or desc:, then fields separated by commas. */
                orderBy?: string;
                limit?: number;
                start?: number;
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
