// Generated from contracts/data-prep.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/mappingSets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mapping sets of the sandbox.
         * @description limit and start are called required by the published document, yet clients leave them out; they are not asked for here.
         */
        get: operations["listMappingSets"];
        put?: never;
        /**
         * Store a mapping set; it can be used at once.
         * @description The service gives id and version and disregards those that are sent.
         */
        post: operations["createMappingSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mappingSets/{mappingSetId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
            };
            cookie?: never;
        };
        /** One mapping set with all its mappings. */
        get: operations["getMappingSet"];
        put?: never;
        post?: never;
        /**
         * Remove a mapping set.
         * @description Only a client knows of it; that the status is 204 and not 200 is our choice.
         */
        delete: operations["deleteMappingSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mappingSets/{mappingSetId}/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
            };
            cookie?: never;
        };
        /**
         * The mappings of one set, in their order.
         * @description A bare list, as the published example and clients have it; the published schema shows one object.
         */
        get: operations["listMappings"];
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
        /** @description 32 hexadecimal digits without dashes. */
        HexId: string;
        /** @description Unix time in milliseconds. */
        EpochMs: number;
        Open: {
            [key: string]: unknown;
        };
        Link: {
            href: string;
            templated?: boolean;
        };
        SchemaRef: {
            /** @description The $id of a schema; older requests give its meta:altId. */
            id?: string;
            /** @description A media type with a version, or 1.0 in older requests. */
            contentType?: string;
        };
        /** @description The schema of the output stands in outputSchema.schemaRef, in schemaRef or in xdmSchema, newest form first. */
        MappingSetCreate: {
            /** @description Disregarded. */
            id?: unknown;
            /** @description Disregarded. */
            version?: unknown;
            name?: string | null;
            mappings: components["schemas"]["MappingCreate"][];
            outputSchema?: {
                schemaRef?: components["schemas"]["SchemaRef"];
            } | null;
            inputSchema?: {
                [key: string]: unknown;
            } | null;
            schemaRef?: components["schemas"]["SchemaRef"];
            xdmSchema?: string | null;
            xdmVersion?: string | null;
            strictMapping?: boolean;
            allowNullValues?: boolean;
            /** @description An object in answers, a list in the published document. */
            tags?: unknown;
        };
        /** @description Source and destination in the newest names, or sourceAttribute and destinationXdmPath in the oldest. */
        MappingCreate: {
            /** @description text/x.schema-path or ATTRIBUTE, text/x.aep-xl or EXPRESSION, text/plain or STATIC. Left out, a plain path is a path and anything else an expression. */
            sourceType?: string | null;
            source?: string | null;
            destination?: string | null;
            sourceAttribute?: string | null;
            destinationXdmPath?: string | null;
            name?: string | null;
            description?: string | null;
            identity?: boolean | null;
            primaryIdentity?: boolean | null;
            identityGroup?: string | null;
            namespaceCode?: string | null;
            /** @description Disregarded. */
            version?: unknown;
        };
        MappingSetReference: {
            id: components["schemas"]["HexId"];
            version: number;
            createdDate: components["schemas"]["EpochMs"];
            modifiedDate: components["schemas"]["EpochMs"];
            createdBy: string;
            modifiedBy: string;
        };
        MappingSet: {
            id: components["schemas"]["HexId"];
            version: number;
            createdDate: components["schemas"]["EpochMs"];
            modifiedDate: components["schemas"]["EpochMs"];
            createdBy: string;
            modifiedBy: string;
            /** @description 1.1 */
            supportVersion: string;
            name?: string;
            inputSchema?: components["schemas"]["MapperSchema"];
            outputSchema: components["schemas"]["MapperSchema"];
            mappings: components["schemas"]["Mapping"][];
            /** @enum {string} */
            status: "DRAFT" | "PUBLISHED";
            strictMapping: boolean;
            allowNullValues: boolean;
            /** @description The contentType of schemaRef. */
            xdmVersion: string;
            schemaRef: components["schemas"]["SchemaRef"];
            /** @description The id of schemaRef. */
            xdmSchema: string;
            tags?: components["schemas"]["Open"];
        };
        MapperSchema: {
            id: components["schemas"]["HexId"];
            version: number;
            name?: string;
            sampleId?: string;
            schemaRef?: components["schemas"]["SchemaRef"];
            /** @description Only where expandSchema asks for it. */
            jsonSchema?: {
                [key: string]: unknown;
            } | string;
        };
        Mapping: {
            id: components["schemas"]["HexId"];
            version: number;
            createdDate: components["schemas"]["EpochMs"];
            modifiedDate: components["schemas"]["EpochMs"];
            createdBy: string;
            modifiedBy: string;
            /** @enum {string} */
            sourceType: "text/x.schema-path" | "text/x.aep-xl" | "text/plain";
            source: string;
            destination: string;
            name?: string;
            description?: string;
            /** @description The source fields that are read. */
            expressionAttributes?: string[];
            identity: boolean;
            primaryIdentity: boolean;
            identityGroup?: string | null;
            namespaceCode?: string | null;
            matchScore: number;
            functionVersion: number;
            /** @description The same as source. */
            sourceAttribute: string;
            /** @description The same as destination. */
            destinationXdmPath: string;
        };
        MappingSetPage: {
            data: components["schemas"]["MappingSet"][];
            _page: {
                count: number;
                limit: number;
            };
            _links: {
                next?: components["schemas"]["Link"];
                page?: components["schemas"]["Link"];
            };
        };
        Refusal: {
            title: string;
            message: string;
            status: number;
            /** @description The same as message. */
            detail: string;
        };
        GatewayRefusal: {
            error_code: string;
            message: string;
        };
        PlatformRefusal: {
            /** @constant */
            type: "/placeholder/type/uri";
            status: number;
            title: string;
            detail: string;
        };
    };
    responses: {
        /** @description Why the request could not be served. The published document gives no layout; this one is assumed, the gateway's is documented. */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"] | components["schemas"]["GatewayRefusal"] | components["schemas"]["PlatformRefusal"];
            };
        };
    };
    parameters: {
        ConversionId: string;
        MappingSetId: string;
        /** @description True puts the whole output schema into the answer. */
        ExpandSchema: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listMappingSets: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Offset of the first one. */
                start?: number;
                name?: string;
                /** @description createdDate or updatedDate, with + or - before it; by default the last update decides. */
                orderBy?: string;
                /** @description A filter such as status==PUBLISHED or xdmSchema==ID; clients send it, the published document lacks it. */
                property?: string[];
                /** @description True puts the whole output schema into the answer. */
                expandSchema?: components["parameters"]["ExpandSchema"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of mapping sets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSetPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createMappingSet: {
        parameters: {
            query?: {
                /** @description True refuses a set with a mapping that cannot work; otherwise only its form is looked at. Known of AEPP alone. */
                validate?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingSetCreate"];
            };
        };
        responses: {
            /** @description Id, version and origin of the set, and nothing else of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSetReference"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getMappingSet: {
        parameters: {
            query?: {
                /** @description The latest where it is left out. */
                version?: number;
                /** @description True puts the whole output schema into the answer. */
                expandSchema?: components["parameters"]["ExpandSchema"];
            };
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mapping set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSet"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteMappingSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone; no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMappings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mappings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
