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
         * A token for a client and its secret, or for the code of a user who signed in.
         * @description Where a parameter stands both in the form and in the query string, the form counts; id and secret may come as Basic authorization instead. Nobody signs in to the emulator, so any code is one that a user has brought.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for the code of a user who signed in.
         * @description Any code that is not empty will do. Of the other grants those of version 3 are served too, which is assumed.
         */
        post: operations["createTokenByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a client and its secret, its parameters mostly in the query string.
         * @description Of the other grants those of version 3 are served too, which is assumed.
         */
        post: operations["createTokenV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange/jwt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a JWT that the client has signed.
         * @description Its claims are read: `exp` in seconds, `iss` the organization, `sub` the technical account, `aud` ending in `/c/` and the client, and at least one metascope, named by an address that ends in `/s/` and its name. The signature is not checked, for the emulator holds no certificate of any client; that it says RS256 is.
         */
        post: operations["createTokenByJwt"];
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
            /** @description client_credentials or authorization_code */
            grant_type?: string;
            client_id?: string;
            client_secret?: string;
            /** @description Scopes separated by commas, such as openid,AdobeID,read_organizations. */
            scope?: string;
            /** @description What the sign-in of a user ends with; authorization_code asks for it. */
            code?: string;
        };
        ExchangeRequest: {
            client_id?: string;
            client_secret?: string;
            jwt_token?: string;
        };
        Token: {
            access_token: string;
            /** @constant */
            token_type: "bearer";
            /** @description Seconds; clients ask again when fewer than 500 are left. */
            expires_in: number;
        };
        ExchangedToken: {
            access_token: string;
            /** @constant */
            token_type: "bearer";
            /** @description Milliseconds. */
            expires_in: number;
        };
        Refusal: {
            /** @enum {string} */
            error: "bad_request" | "invalid_client" | "invalid_grant" | "invalid_request" | "invalid_scope" | "invalid_signature" | "invalid_token" | "unsupported_grant_type";
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
    parameters: {
        GrantType: string;
        ClientId: string;
        ClientSecret: string;
        Scope: string;
        Code: string;
    };
    requestBodies: {
        Token: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
                "multipart/form-data": components["schemas"]["TokenRequest"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: {
                grant_type?: components["parameters"]["GrantType"];
                client_id?: components["parameters"]["ClientId"];
                client_secret?: components["parameters"]["ClientSecret"];
                scope?: components["parameters"]["Scope"];
                code?: components["parameters"]["Code"];
            };
            header?: {
                /** @description `Basic` and the Base64 of id, colon and secret; of any other scheme nothing is taken. */
                Authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Token"];
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
    createTokenByCode: {
        parameters: {
            query?: {
                grant_type?: components["parameters"]["GrantType"];
                client_id?: components["parameters"]["ClientId"];
                client_secret?: components["parameters"]["ClientSecret"];
                scope?: components["parameters"]["Scope"];
                code?: components["parameters"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Token"];
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
    createTokenV2: {
        parameters: {
            query?: {
                grant_type?: components["parameters"]["GrantType"];
                client_id?: components["parameters"]["ClientId"];
                client_secret?: components["parameters"]["ClientSecret"];
                scope?: components["parameters"]["Scope"];
                code?: components["parameters"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Token"];
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
    createTokenByJwt: {
        parameters: {
            query?: {
                client_id?: components["parameters"]["ClientId"];
                client_secret?: components["parameters"]["ClientSecret"];
                jwt_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ExchangeRequest"];
                "multipart/form-data": components["schemas"]["ExchangeRequest"];
            };
        };
        responses: {
            /** @description The token and its lifetime, in milliseconds here alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangedToken"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
