// Generated from contracts/ims.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/token/v3": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a client and its secret.
         * @description Where a parameter stands both in the form and in the query string, the form counts.
         */
        post: operations["createToken"];
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
        TokenRequest: {
            /** @description client_credentials */
            grant_type?: string;
            client_id?: string;
            client_secret?: string;
            /** @description Scopes separated by commas, such as openid,AdobeID,read_organizations. */
            scope?: string;
        };
        Token: {
            access_token: string;
            /** @constant */
            token_type: "bearer";
            /** @description Seconds; clients ask again when fewer than 500 are left. */
            expires_in: number;
        };
        Refusal: {
            /** @enum {string} */
            error: "invalid_client" | "invalid_scope" | "invalid_request" | "unsupported_grant_type";
            error_description?: string;
        };
    };
    responses: {
        /** @description Why there is no token. */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
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
    createToken: {
        parameters: {
            query?: {
                grant_type?: string;
                client_id?: string;
                client_secret?: string;
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The token and its lifetime. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
