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
        /**
         * Store the next version of a mapping set, whole.
         * @description Nothing of what was before is taken over. Versions before it can be looked up, and serve the flows and batches that keep to them.
         */
        put: operations["replaceMappingSet"];
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
        /**
         * Store a version of a mapping set that has one mapping more, its last.
         * @description Only a client knows of it; that the answer is the mapping is our choice.
         */
        post: operations["createMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mappingSets/{mappingSetId}/mappings/{mappingId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
                mappingId: string;
            };
            cookie?: never;
        };
        /** One mapping of the latest version of a set. */
        get: operations["getMapping"];
        /**
         * Store a version of a mapping set in which one mapping is another.
         * @description Only a client knows of it; that the mapping keeps its id and its place is our choice.
         */
        put: operations["replaceMapping"];
        post?: never;
        /**
         * Store a version of a mapping set without one mapping.
         * @description Only a client knows of it; that the status is 204 and not 200 is our choice.
         */
        delete: operations["deleteMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mappingSets/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of each mapping whether it can work; nothing is stored.
         * @description What is no mapping set at all is refused as it is by a create.
         */
        post: operations["validateMappingSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mappingSets/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Map rows as a mapping set would; nothing is stored.
         * @description One row, or a list of them. The guide answers with a list of results, the published document with one result: a switch chooses, and with the one result it is that of the first row.
         */
        post: operations["previewMappingSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mappingSets/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A mapping set that leads the columns of a batch to the fields of a data set whose names are like theirs; nothing is stored.
         * @description Only a client knows of it. The answer can be sent as a new mapping set; how names are compared is our choice.
         */
        get: operations["getMappingSetSuggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/languages/el/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell whether an expression can be evaluated.
         * @description The guide answers with a status and an error, the published document with a bare truth, and lists a 400 for an expression that is wrong: a switch chooses. Where a sample or a mapping set with an input schema is given, the fields that are read must be in it (assumed).
         */
        post: operations["validateExpression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/languages/el/functions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The functions of the expression language; each way to call one is an item of its own. */
        get: operations["listMappingFunctions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/languages/el/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The operators of the expression language. */
        get: operations["listMappingOperators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schemas that the mapper alone knows.
         * @description limit and start are called required; as in the list of mapping sets, they are not asked for here.
         */
        get: operations["listMapperSchemas"];
        put?: never;
        /**
         * Store a schema, given as JSON Schema or made of a sample or of a schema of the registry.
         * @description Of several the first counts, in this order (assumed).
         */
        post: operations["createMapperSchema"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a schema that a file of JSON has. */
        post: operations["createMapperSchemaUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/{mapperSchemaId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mapperSchemaId: string;
            };
            cookie?: never;
        };
        /** One schema. */
        get: operations["getMapperSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Samples of data that schemas can be made of.
         * @description limit and start are called required; as in the list of mapping sets, they are not asked for here.
         */
        get: operations["listMapperSamples"];
        put?: never;
        /** Store a sample. */
        post: operations["createMapperSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samples/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a sample that a file has.
         * @description A file that is no JSON is taken for CSV (assumed).
         */
        post: operations["createMapperSampleUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samples/{mapperSampleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mapperSampleId: string;
            };
            cookie?: never;
        };
        /** One sample. */
        get: operations["getMapperSample"];
        /** Store another sample in the place of one; its version goes up by one. */
        put: operations["replaceMapperSample"];
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
            /** @description In a mapping set only where expandSchema asks for it; a text where it is of the registry. */
            jsonSchema?: {
                [key: string]: unknown;
            } | string;
        };
        /** @description jsonSchema, sampleId or schemaRef must be there. */
        MapperSchemaCreate: {
            name?: string | null;
            jsonSchema?: {
                [key: string]: unknown;
            } | string | null;
            sampleId?: string | null;
            schemaRef?: components["schemas"]["SchemaRef"];
        };
        MapperSchemaPage: {
            data: components["schemas"]["MapperSchema"][];
            _page: components["schemas"]["PageInfo"];
        };
        MapperSampleWrite: {
            /** @description An object or a list of objects as JSON, or rows as CSV under their header. */
            sampleData: string;
            /**
             * @default JSON
             * @enum {string}
             */
            sampleType: "JSON" | "CSV";
        };
        MapperSample: {
            id: components["schemas"]["HexId"];
            version: number;
            createdDate: components["schemas"]["EpochMs"];
            modifiedDate: components["schemas"]["EpochMs"];
            createdBy: string;
            modifiedBy: string;
            /** @description As it was sent. */
            sampleData: string;
            /** @enum {string} */
            sampleType: "JSON" | "CSV";
        };
        MapperSamplePage: {
            data: components["schemas"]["MapperSample"][];
            _page: components["schemas"]["PageInfo"];
        };
        UploadedFile: {
            /** @description What is in the file. */
            file: string;
        };
        MappingError: {
            destination: string;
            /** @description What is wrong. */
            exception: string;
            source: string;
            /** @description The field of the source that is meant where there is one. */
            columnName: string | null;
            /** @enum {string} */
            sourceType: "ATTRIBUTE" | "EXPRESSION" | "STATIC";
        };
        MappingValidation: {
            validationResponse: {
                /** @enum {string} */
                status: "SUCCESS" | "FAILED";
                errors: components["schemas"]["MappingError"][] | null;
            }[];
        };
        PreviewRequest: {
            /** @description One row, or rows. */
            data: {
                [key: string]: unknown;
            } | components["schemas"]["Open"][];
            mappingSet: components["schemas"]["MappingSetCreate"];
        };
        PreviewResult: {
            data: components["schemas"]["Open"];
            errors: components["schemas"]["MappingError"][] | null;
        };
        MappingSetSuggestion: {
            outputSchema: {
                schemaRef: components["schemas"]["SchemaRef"];
            };
            mappings: components["schemas"]["SuggestedMapping"][];
            xdmVersion: string;
            schemaRef: components["schemas"]["SchemaRef"];
            xdmSchema: string;
        };
        SuggestedMapping: {
            /** @constant */
            sourceType: "text/x.schema-path";
            source: string;
            /** @description Empty where no field is like the column. */
            destination: string;
            identity: boolean;
            /** @description 1 where the names are the same. */
            matchScore: number;
            /** @description The same as source. */
            sourceAttribute: string;
            /** @description The same as destination. */
            destinationXdmPath: string;
        };
        ExpressionValidationRequest: {
            expression: string;
            mappingSetId?: string | null;
            sampleData?: string | null;
            /** @enum {string|null} */
            sampleDataType?: "JSON" | "CSV" | null;
        };
        ExpressionValidation: {
            /** @enum {string} */
            validationStatus: "succeeded" | "failed";
            /** @description none where there is none. */
            error: string;
        };
        MappingFunction: {
            category: string;
            function: string;
            description: string;
            /** @description As ZonedDateTime date(String, String, ZonedDateTime). */
            syntax: string;
            returns: string;
            /** @description A Java type. */
            returnType: string;
            example: string;
            result: string;
            params: {
                name: string;
                description: string;
                type: string;
                /** @description A Java type. */
                dataType: string;
                position: number;
            }[];
            since: number;
        };
        MappingOperator: {
            operatorSymbol: string;
            methodName: string;
            numberOfOperands: number;
            description: string;
            example: string;
        };
        PageInfo: {
            count: number;
            limit: number;
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
            _page: components["schemas"]["PageInfo"];
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
        Limit: number;
        /** @description Offset of the first one. */
        Start: number;
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
                limit?: components["parameters"]["Limit"];
                /** @description Offset of the first one. */
                start?: components["parameters"]["Start"];
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
    replaceMappingSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingSetCreate"];
            };
        };
        responses: {
            /** @description The mapping set in its new version. */
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
    createMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingCreate"];
            };
        };
        responses: {
            /** @description The new mapping. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
                mappingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mapping. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
                mappingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingCreate"];
            };
        };
        responses: {
            /** @description The mapping as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mappingSetId: components["parameters"]["MappingSetId"];
                mappingId: string;
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
    validateMappingSet: {
        parameters: {
            query?: never;
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
            /** @description One verdict for each mapping, in their order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingValidation"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    previewMappingSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description What becomes of each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewResult"][] | components["schemas"]["PreviewResult"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getMappingSetSuggestion: {
        parameters: {
            query?: {
                /** @description The data set that is mapped to, which must have a schema; left out, it is that of the batch. */
                datasetId?: string;
                /** @description The batch whose uploaded file has the columns; left out, it is the last one of the data set that has a file. */
                batchId?: string;
                /** @description False tells columns that are like no field as well, with an empty destination. */
                excludeUnmapped?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestion. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSetSuggestion"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    validateExpression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpressionValidationRequest"];
            };
        };
        responses: {
            /** @description Whether it can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpressionValidation"] | boolean;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMappingFunctions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingFunction"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMappingOperators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingOperator"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMapperSchemas: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description Offset of the first one. */
                start?: components["parameters"]["Start"];
                name?: string;
                /** @description createdDate or modifiedDate, with + or - before it; by default the last change decides. */
                orderBy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of schemas. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSchemaPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createMapperSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapperSchemaCreate"];
            };
        };
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSchema"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createMapperSchemaUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadedFile"];
            };
        };
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSchema"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getMapperSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mapperSchemaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSchema"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMapperSamples: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description Offset of the first one. */
                start?: components["parameters"]["Start"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of samples. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSamplePage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createMapperSample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapperSampleWrite"];
            };
        };
        responses: {
            /** @description The sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSample"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createMapperSampleUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadedFile"];
            };
        };
        responses: {
            /** @description The sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSample"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getMapperSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mapperSampleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSample"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceMapperSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mapperSampleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapperSampleWrite"];
            };
        };
        responses: {
            /** @description The sample as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapperSample"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
