// Generated from contracts/catalog.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/dataSets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data sets of the sandbox. */
        get: operations["listDataSets"];
        put?: never;
        /** Create a data set for the records of one schema. */
        post: operations["createDataSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataSets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One data set, in a map of one entry, or several of them. */
        get: operations["getDataSet"];
        /**
         * Replace what a client may say of a data set.
         * @description What is Catalog's own may stand in the body and is passed over (assumed). Tags, extensions and classification stay where the body does not speak of them (assumed). A body that changes nothing leaves the version as it is (assumed).
         */
        put: operations["replaceDataSet"];
        post?: never;
        /**
         * Delete a data set.
         * @description Its batches, their files and its labels go along, whoever still writes to it. For a data set that is not there the documentation has 200 and an empty list; the live service was seen to refuse.
         */
        delete: operations["deleteDataSet"];
        options?: never;
        head?: never;
        /**
         * Change fields of a data set.
         * @description An object: each of its fields takes the place of the whole that stands there. A list: operations of JSON Patch, under either media type. What comes out is held to what a new data set is held to.
         */
        patch: operations["patchDataSet"];
        trace?: never;
    };
    "/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches of the sandbox.
         * @description The batches of a data set are watched with `dataSet={id}&orderBy=desc:created`.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * Create a batch, of which only the status must be said.
         * @description What is Catalog's own may stand in the body and is passed over (assumed), `externalId` with it, which is the batch's own id.
         */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch, in a map of one entry, or several of them. */
        get: operations["getBatch"];
        /** Replace what a client may say of a batch. */
        put: operations["replaceBatch"];
        /**
         * Create a batch under an id of the client's own.
         * @description An id has 24 or 32 hexadecimal digits, or is a ULID or a UUID; a batch under another one has that one's id, a hyphen and more. That other ids, and those that are taken, are refused is assumed.
         */
        post: operations["createBatchWithId"];
        /**
         * Delete a batch, and its files with it.
         * @description Deprecated by the Platform, which points to Batch Ingestion. That the batch is gone at once is assumed.
         */
        delete: operations["deleteBatch"];
        options?: never;
        head?: never;
        /**
         * Change fields of a batch.
         * @description An object: each of its fields takes the place of the whole that stands there. A list: operations of JSON Patch, under either media type, as of data sets (inferred).
         */
        patch: operations["patchBatch"];
        trace?: never;
    };
    "/batches/uniques/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each value once that a field has among batches.
         * @description About to be deprecated by the Platform. Dots reach into objects, lists count by their members, `id` is the id of the batch (inferred); the values stand in the order of the batches that have them first, and pages are of values (assumed).
         */
        get: operations["listUniqueBatchValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lastBatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of each data set with batches the last one, the last that succeeded and the last that failed. */
        get: operations["listLastBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/dataSets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change fields of a data set, however deep they stand.
         * @description What is sent is merged into what is there; objects on the way that are not there are made. Lists are replaced whole (assumed), and null takes nothing away (assumed).
         */
        patch: operations["patchDataSetV2"];
        trace?: never;
    };
    "/dataSets/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the files of a data set lie, and how one comes to them.
         * @description Deprecated by the Platform. Its storage is not emulated: the credentials open nothing, and what they read is assumed.
         */
        get: operations["getDataSetCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataSets/{id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The one view of a data set.
         * @description Gone from the published document, and still called by clients. The fields of a view are assumed.
         */
        get: operations["listDataSetViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataSets/{id}/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The view of a data set, by its id. */
        get: operations["getDataSetView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataSets/{id}/views/{viewId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data set files of a view, newest first.
         * @description The `files` of older data sets lead here.
         */
        get: operations["listDataSetViewFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataSetFiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data set files of a data set, newest first.
         * @description The `files` of a data set lead here. Of a data set that is not there the map is empty (assumed).
         */
        get: operations["listDataSetFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{namespace}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every value that a tag has, and which objects have it.
         * @description Deprecated by the Platform. The names of the lists and the spelling of their references are those of the one example, which has data sets alone; those of batches are assumed.
         */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of old; Flow Service has their like. */
        get: operations["listCatalogAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Connections of old; Flow Service has their like. */
        get: operations["listCatalogConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Connectors of old; Flow Service has their like. */
        get: operations["listCatalogConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Multi-requests of old.
         * @description Deprecated by the Platform, which keeps nothing of a multi-request; so there is never one (assumed).
         */
        get: operations["listMultiRequest"];
        put?: never;
        /**
         * Several requests in one, in their order.
         * @description Deprecated by the Platform. `<<id.attribute>>` in a later part is what an earlier one was answered with; of a reference the id of what it names. Where a part that writes is refused, all are, and nothing is stored; one that reads is answered with its refusal. The guide answers 200 and the parts, the published document 201 and references (`--switch multi-request-answer`). The codes of the guide's sample are 200 where a part alone would be answered with 201; here they are those of the parts.
         */
        post: operations["createMultiRequest"];
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
        /** @description What was written, each as `@/dataSets/{id}`. Clients take the part after the last slash. */
        References: string[];
        /** @description A data set to be created. Other keys are kept as they are. */
        NewDataSet: {
            name: string;
            description?: string;
            schemaRef?: components["schemas"]["SchemaRef"];
            fileDescription?: components["schemas"]["FileDescription"];
            enableErrorDiagnostics?: boolean;
            observableSchema?: {
                [key: string]: unknown;
            };
            tags?: components["schemas"]["Tags"];
            unifiedTags?: string[];
            systemLabels?: string[];
            classification?: {
                [key: string]: unknown;
            };
            extensions?: components["schemas"]["Extensions"];
            schema?: string;
            streamingIngestionEnabled?: string | boolean;
            dataSourceId?: number;
            connectorId?: string;
            connectionId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Data sets by id. `properties` decides which fields an entry has. */
        DataSetMap: {
            [key: string]: components["schemas"]["DataSetSelection"];
        };
        /** @description A data set with all that it has. */
        DataSet: WithRequired<components["schemas"]["DataSetSelection"], "name" | "enableErrorDiagnostics" | "tags" | "state" | "imsOrg" | "sandboxId" | "extensions" | "version" | "created" | "updated" | "createdClient" | "createdUser" | "updatedUser" | "classification" | "viewId" | "fileDescription" | "files">;
        DataSetSelection: {
            name?: string;
            description?: string;
            enableErrorDiagnostics?: boolean;
            tags?: components["schemas"]["Tags"];
            namespace?: string;
            /** @enum {string} */
            state?: "DRAFT" | "ACTIVE";
            imsOrg?: string;
            sandboxId?: string;
            extensions?: components["schemas"]["Extensions"];
            /** @description `1.0.0` at first; each change adds one to the last part. */
            version?: string;
            /** @description Milliseconds since 1970. */
            created?: number;
            /** @description Milliseconds since 1970. */
            updated?: number;
            createdClient?: string;
            createdUser?: string;
            updatedUser?: string;
            classification?: components["schemas"]["Classification"];
            /** @description 24 hexadecimal digits. */
            viewId?: string;
            basePath?: string;
            fileDescription?: components["schemas"]["FileDescription"];
            /** @description `@/dataSetFiles?dataSetId={id}` */
            files?: string;
            schema?: string;
            schemaRef?: components["schemas"]["SchemaRef"];
            observableSchema?: {
                [key: string]: unknown;
            };
            lastBatchId?: string;
            lastBatchStatus?: components["schemas"]["BatchStatus"];
            lastSuccessfulBatch?: string;
            lastFailedBatch?: string;
            dataSourceId?: number;
            streamingIngestionEnabled?: string | boolean;
            unifiedTags?: string[];
            systemLabels?: string[];
        } & {
            [key: string]: unknown;
        };
        DataSetPatch: {
            /** @enum {string} */
            op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            /** @description A JSON pointer. */
            path: string;
            /** @description Where move and copy take from; a JSON pointer. */
            from?: string;
            /** @description What to add or to put in. */
            value?: unknown;
        }[] | {
            [key: string]: unknown;
        };
        DataSetMerge: {
            [key: string]: unknown;
        };
        /** @description Catalogues of what other services know of a data set. Of its metrics a client says nothing. */
        Extensions: {
            adobe_lakeHouse?: {
                rowExpiration?: {
                    /** @description How long rows are kept, as an ISO 8601 duration: `P3Y`. */
                    ttlValue?: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            adobe_unifiedProfile?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        DataSetViewMap: {
            [key: string]: components["schemas"]["DataSetView"];
        };
        DataSetView: {
            dataSetId: string;
            imsOrg: string;
            version: string;
            /** @description Milliseconds since 1970. */
            created: number;
            /** @description Milliseconds since 1970. */
            updated: number;
            createdClient: string;
            createdUser: string;
            updatedUser: string;
            fileDescription?: components["schemas"]["FileDescription"];
            /** @description `@/dataSets/{id}/views/{viewId}/files` */
            files: string;
        };
        DataSetCredentials: {
            dataSetId: string;
            /** @description Of the storage of the data set. */
            path: string;
            /** @description Of the stage, for files of the batch that was named. */
            stagePath?: string;
            credentials: {
                clientKey?: string;
                clientId?: string;
                tenantId?: string;
                resourceGroupName?: string;
                subscriptionId?: string;
                name?: string;
                adlsType?: string;
                adlsUri?: string;
                hadoopUri?: string;
            };
        };
        DataSetFileMap: {
            [key: string]: components["schemas"]["DataSetFile"];
        };
        DataSetFile: {
            /** @description `{batchId}-1`, by which Data Access has it. */
            id: string;
            batchId: string;
            dataSetViewId: string;
            imsOrg: string;
            createdUser: string;
            createdClient: string;
            updatedUser: string;
            version: string;
            /** @description Milliseconds since 1970. */
            created: number;
            /** @description Milliseconds since 1970. */
            updated: number;
        };
        /** @description Kept and answered as it was sent. */
        SchemaRef: {
            /** @description The `$id` of a schema. */
            id: string;
            /** @description A media type of the registry with version 1, as `application/vnd.adobe.xed+json;version=1`. */
            contentType?: string;
        } & {
            [key: string]: unknown;
        };
        FileDescription: {
            /** @enum {string} */
            format?: "csv" | "text" | "parquet" | "json" | "sequencefile" | "avro";
            containerFormat?: string;
            persisted?: boolean;
            delimiters?: string[];
            quotes?: string[];
            escapes?: string[];
            nullMarkers?: string[];
            header?: boolean;
            /** @enum {string} */
            charset?: "US-ASCII" | "UTF-8" | "ISO-8859-1" | "";
        } & {
            [key: string]: unknown;
        };
        Classification: {
            /** @enum {string} */
            dataBehavior: "record" | "time-series" | "adhoc";
            /** @enum {string} */
            managedBy: "CUSTOMER" | "SYSTEM";
        } & {
            [key: string]: unknown;
        };
        /** @description Lists of texts by name, such as `adobe/pqs/table`, `unifiedProfile` or `flowId`. */
        Tags: {
            [key: string]: string[];
        };
        /** @description What a client may say of a batch. Other keys are kept as they are. */
        NewBatch: {
            status: components["schemas"]["BatchStatus"];
            /** @description Milliseconds since 1970. */
            started?: number;
            /** @description Milliseconds since 1970. */
            completed?: number;
            recordCount?: number;
            failedRecordCount?: number;
            /** @description Bytes. */
            size?: number;
            errors?: components["schemas"]["BatchError"][];
            metrics?: components["schemas"]["BatchMetrics"];
            relatedObjects?: components["schemas"]["RelatedObject"][];
            tags?: components["schemas"]["Tags"];
            inputFormat?: components["schemas"]["InputFormat"];
            availableDates?: components["schemas"]["AvailableDates"];
            replay?: components["schemas"]["Replay"];
        } & {
            [key: string]: unknown;
        };
        /** @description Of what time the data is. The Platform counts in seconds here. */
        AvailableDates: {
            /** @description Seconds since 1970. */
            startDate?: number;
            /** @description Seconds since 1970. */
            endDate?: number;
        };
        /** @description By the id of a data set. `properties` decides which fields an entry has. */
        LastBatchesMap: {
            [key: string]: components["schemas"]["LastBatches"];
        };
        LastBatches: {
            lastBatchId?: string;
            lastBatchStatus?: components["schemas"]["BatchStatus"];
            lastSuccessfulBatchId?: string;
            lastFailedBatchId?: string;
            imsOrg?: string;
            sandboxId?: string;
            /** @description Of the last batch, milliseconds since 1970. */
            created?: number;
            /** @description Of the last batch, milliseconds since 1970. */
            updated?: number;
        };
        TagValues: {
            objectType?: {
                [key: string]: string[];
            };
        } & {
            [key: string]: unknown;
        };
        RequestPart: {
            /** @description Of the client's own making; the answer repeats it. */
            id: string;
            /** @description A path below that of Catalog, with its query: `/dataSets?limit=1`. */
            resource: string;
            /** @enum {string} */
            method: "get" | "put" | "post" | "patch" | "delete" | "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
            headers?: {
                [key: string]: string;
            };
            /** @description What would be the body of the request alone. */
            body?: unknown;
        } & {
            [key: string]: unknown;
        };
        AnswerPart: {
            id: string;
            /** @description The status that the part alone would have been answered with. */
            code: number;
            /** @description The body of that answer. */
            body: unknown;
        };
        /** @description Batches by id. `properties` decides which fields an entry has. */
        BatchMap: {
            [key: string]: components["schemas"]["BatchSelection"];
        };
        /** @description A batch with all that it has from its first moment. */
        Batch: WithRequired<components["schemas"]["BatchSelection"], "status" | "imsOrg" | "created" | "updated" | "createdClient" | "createdUser" | "updatedUser" | "version" | "relatedObjects" | "tags">;
        BatchSelection: {
            status?: components["schemas"]["BatchStatus"];
            imsOrg?: string;
            sandboxId?: string;
            externalId?: string;
            /** @description `1.0.0` at first; each change adds one to the last part. */
            version?: string;
            /** @description Milliseconds since 1970. */
            created?: number;
            /** @description Milliseconds since 1970. */
            updated?: number;
            /** @description Milliseconds since 1970. */
            started?: number;
            /** @description Milliseconds since 1970. */
            completed?: number;
            createdClient?: string;
            createdUser?: string;
            updatedUser?: string;
            recordCount?: number;
            failedRecordCount?: number;
            /** @description Bytes. */
            size?: number;
            errors?: components["schemas"]["BatchError"][];
            metrics?: components["schemas"]["BatchMetrics"];
            relatedObjects?: components["schemas"]["RelatedObject"][];
            tags?: components["schemas"]["Tags"];
            inputFormat?: components["schemas"]["InputFormat"];
            availableDates?: components["schemas"]["AvailableDates"];
            replay?: components["schemas"]["Replay"];
            failedBatchLocation?: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        BatchStatus: "loading" | "loaded" | "queued" | "processing" | "staging" | "staged" | "active" | "success" | "failure" | "failed" | "retrying" | "stalled" | "aborted" | "abandoned" | "inactive" | "deleted" | "archived" | "retained";
        BatchError: {
            code: string;
            description?: string;
            /** @description Row numbers, or ranges with a hyphen. */
            rows?: string[];
            recordCount?: number;
        } & {
            [key: string]: unknown;
        };
        BatchMetrics: {
            /** @description Milliseconds since 1970. */
            startTime?: number;
            /** @description Milliseconds since 1970. */
            endTime?: number;
            inputByteSize?: number;
            inputFileCount?: number;
            inputRecordCount?: number;
            outputByteSize?: number;
            outputFileCount?: number;
            outputRecordCount?: number;
            failedRecordCount?: number;
            invalidRecords?: number;
            partitionCount?: number;
            recordsRead?: number;
            recordsWritten?: number;
            recordsFailed?: number;
        } & {
            [key: string]: unknown;
        };
        RelatedObject: {
            /** @description batch, dataSet, dataSetFile, dataSetView, transform; examples have others as well. */
            type: string;
            id: string;
            tag?: string;
            status?: components["schemas"]["BatchStatus"];
            errors?: components["schemas"]["BatchError"][];
            metrics?: components["schemas"]["BatchMetrics"];
        } & {
            [key: string]: unknown;
        };
        InputFormat: {
            /** @enum {string} */
            format: "csv" | "parquet" | "json" | "avro";
            isMultiLineJson?: boolean;
            delimiter?: string;
            quote?: string;
            escape?: string;
            nullMarker?: string;
            header?: string;
            /** @enum {string} */
            charset?: "US-ASCII" | "UTF-8" | "ISO-8859-1";
        } & {
            [key: string]: unknown;
        };
        Replay: {
            predecessors?: string[];
            predecessorsByExternalId?: string[];
            /** @enum {string} */
            predecessorListingType?: "ALL" | "IMMEDIATE";
            reason?: string;
        };
        Refusal: {
            /** @constant */
            type: "/placeholder/type/uri";
            /** @enum {string} */
            title: "BadRequestError" | "NotFoundError" | "ForbiddenError" | "UnprocessableEntity" | "PreconditionFailed";
            status: number;
            detail: string;
        };
    };
    responses: {
        /** @description The request is refused; the operation names the problems under `x-refusals`. */
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
        Id: string;
        /** @description An id, or several with commas between them. Of several, those that are not there are left out (assumed); where none is there, the request is refused. */
        Ids: string;
        ViewId: string;
        /** @description The version that is to be changed, with quotes or without them, as the header ETag of a look-up has it; the instant of the last update will do as well. The change is refused for any other. */
        IfMatch: string;
        /** @description The change is refused for these versions. */
        IfNoneMatch: string;
        /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
        Pragma: string;
        ContentType: string;
        /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
        Limit: number;
        /** @description How many entries are passed over first. */
        Start: number;
        /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
        OrderBy: string;
        /** @description The older name of `orderBy`. */
        Sort: string;
        /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
        Property: string[];
        /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
        Properties: string;
        Name: string;
        Description: string;
        EnableErrorDiagnostics: boolean;
        State: string;
        Status: string;
        Version: string;
        ExternalId: string;
        /** @description The id of a batch. */
        Batch: string;
        /** @description The id of a data set. */
        DataSet: string;
        /** @description The id of a related object of type `transform`. */
        Transform: string;
        CreatedClient: string;
        CreatedUser: string;
        UpdatedUser: string;
        /** @description `namespace:value*,other:*`: all of them hold, and a star alone asks that there is a tag of that name. */
        Tags: string;
        Created: number | string;
        Updated: number | string;
        /** @description The instant itself does not count. */
        CreatedAfter: number;
        /** @description The instant itself does not count. */
        CreatedBefore: number;
        StartAfter: number;
        StartBefore: number;
        EndAfter: number;
        EndBefore: number;
        Started: number | string;
        Completed: number | string;
        /** @description Bytes. */
        Size: number | string;
        RecordCount: number | string;
        FailedRecordCount: number | string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDataSets: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
                name?: components["parameters"]["Name"];
                description?: components["parameters"]["Description"];
                enableErrorDiagnostics?: components["parameters"]["EnableErrorDiagnostics"];
                state?: components["parameters"]["State"];
                status?: components["parameters"]["Status"];
                externalId?: components["parameters"]["ExternalId"];
                version?: components["parameters"]["Version"];
                /** @description `namespace:value*,other:*`: all of them hold, and a star alone asks that there is a tag of that name. */
                tags?: components["parameters"]["Tags"];
                createdClient?: components["parameters"]["CreatedClient"];
                createdUser?: components["parameters"]["CreatedUser"];
                updatedUser?: components["parameters"]["UpdatedUser"];
                created?: components["parameters"]["Created"];
                updated?: components["parameters"]["Updated"];
                /** @description The instant itself does not count. */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description The instant itself does not count. */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data sets by id; an empty map where none fits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createDataSet: {
        parameters: {
            query?: {
                /** @description Once asked Catalog to make a data source. Today it changes nothing, and any value is taken. */
                requestDataSource?: string;
            };
            header?: {
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDataSet"];
            };
        };
        responses: {
            /** @description Nothing, where it was to be validated only; what the Platform answers then is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            /** @description The reference of the new data set. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDataSet: {
        parameters: {
            query?: {
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
            };
            header?: never;
            path: {
                /** @description An id, or several with commas between them. Of several, those that are not there are left out (assumed); where none is there, the request is refused. */
                id: components["parameters"]["Ids"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data sets by their ids. */
            200: {
                headers: {
                    /** @description The version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceDataSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is to be changed, with quotes or without them, as the header ETag of a look-up has it; the instant of the last update will do as well. The change is refused for any other. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The change is refused for these versions. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDataSet"];
            };
        };
        responses: {
            /** @description The reference of the data set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteDataSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reference of what was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchDataSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is to be changed, with quotes or without them, as the header ETag of a look-up has it; the instant of the last update will do as well. The change is refused for any other. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The change is refused for these versions. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
                "Content-Type"?: components["parameters"]["ContentType"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataSetPatch"];
            };
        };
        responses: {
            /** @description The reference of the data set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listBatches: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
                /** @description The id of a batch. */
                batch?: components["parameters"]["Batch"];
                /** @description The id of a data set. */
                dataSet?: components["parameters"]["DataSet"];
                /** @description The id of a related object of type `transform`. */
                transform?: components["parameters"]["Transform"];
                name?: components["parameters"]["Name"];
                description?: components["parameters"]["Description"];
                state?: components["parameters"]["State"];
                status?: components["parameters"]["Status"];
                externalId?: components["parameters"]["ExternalId"];
                version?: components["parameters"]["Version"];
                /** @description `namespace:value*,other:*`: all of them hold, and a star alone asks that there is a tag of that name. */
                tags?: components["parameters"]["Tags"];
                createdClient?: components["parameters"]["CreatedClient"];
                createdUser?: components["parameters"]["CreatedUser"];
                updatedUser?: components["parameters"]["UpdatedUser"];
                created?: components["parameters"]["Created"];
                updated?: components["parameters"]["Updated"];
                /** @description The instant itself does not count. */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description The instant itself does not count. */
                createdBefore?: components["parameters"]["CreatedBefore"];
                startAfter?: components["parameters"]["StartAfter"];
                startBefore?: components["parameters"]["StartBefore"];
                endAfter?: components["parameters"]["EndAfter"];
                endBefore?: components["parameters"]["EndBefore"];
                started?: components["parameters"]["Started"];
                completed?: components["parameters"]["Completed"];
                /** @description Bytes. */
                size?: components["parameters"]["Size"];
                recordCount?: components["parameters"]["RecordCount"];
                failedRecordCount?: components["parameters"]["FailedRecordCount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Batches by id; an empty map where none fits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description Nothing, where it was to be validated only; what the Platform answers then is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            /** @description The reference of the new batch. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getBatch: {
        parameters: {
            query?: {
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
                /** @description Status, metrics and errors are those of the batch, of the related objects that have some, and of the batches under it: those that it names, and those whose ids begin with its own and a hyphen. How they are put together is assumed. */
                aggregate?: boolean;
            };
            header?: never;
            path: {
                /** @description An id, or several with commas between them. Of several, those that are not there are left out (assumed); where none is there, the request is refused. */
                id: components["parameters"]["Ids"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batches by their ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is to be changed, with quotes or without them, as the header ETag of a look-up has it; the instant of the last update will do as well. The change is refused for any other. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The change is refused for these versions. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description The reference of the batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createBatchWithId: {
        parameters: {
            query?: never;
            header?: {
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description Nothing, where it was to be validated only; what the Platform answers then is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            /** @description The reference of the new batch. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reference of the batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is to be changed, with quotes or without them, as the header ETag of a look-up has it; the instant of the last update will do as well. The change is refused for any other. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The change is refused for these versions. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
                "Content-Type"?: components["parameters"]["ContentType"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataSetPatch"];
            };
        };
        responses: {
            /** @description The reference of the batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listUniqueBatchValues: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
                /** @description The id of a batch. */
                batch?: components["parameters"]["Batch"];
                /** @description The id of a data set. */
                dataSet?: components["parameters"]["DataSet"];
                /** @description The id of a related object of type `transform`. */
                transform?: components["parameters"]["Transform"];
                name?: components["parameters"]["Name"];
                description?: components["parameters"]["Description"];
                state?: components["parameters"]["State"];
                status?: components["parameters"]["Status"];
                externalId?: components["parameters"]["ExternalId"];
                version?: components["parameters"]["Version"];
                /** @description `namespace:value*,other:*`: all of them hold, and a star alone asks that there is a tag of that name. */
                tags?: components["parameters"]["Tags"];
                createdClient?: components["parameters"]["CreatedClient"];
                createdUser?: components["parameters"]["CreatedUser"];
                updatedUser?: components["parameters"]["UpdatedUser"];
                created?: components["parameters"]["Created"];
                updated?: components["parameters"]["Updated"];
                /** @description The instant itself does not count. */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description The instant itself does not count. */
                createdBefore?: components["parameters"]["CreatedBefore"];
                startAfter?: components["parameters"]["StartAfter"];
                startBefore?: components["parameters"]["StartBefore"];
                endAfter?: components["parameters"]["EndAfter"];
                endBefore?: components["parameters"]["EndBefore"];
                started?: components["parameters"]["Started"];
                completed?: components["parameters"]["Completed"];
                /** @description Bytes. */
                size?: components["parameters"]["Size"];
                recordCount?: components["parameters"]["RecordCount"];
                failedRecordCount?: components["parameters"]["FailedRecordCount"];
            };
            header?: never;
            path: {
                field: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values as texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listLastBatches: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
                /** @description One data set, or several with commas between them. */
                dataSetId?: string;
                /** @description The id of a data set. */
                dataSet?: components["parameters"]["DataSet"];
                lastBatchId?: string;
                lastBatchStatus?: string;
                lastSuccessfulBatchId?: string;
                lastFailedBatchId?: string;
                created?: components["parameters"]["Created"];
                updated?: components["parameters"]["Updated"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Last batches by the ids of their data sets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LastBatchesMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchDataSetV2: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is to be changed, with quotes or without them, as the header ETag of a look-up has it; the instant of the last update will do as well. The change is refused for any other. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The change is refused for these versions. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `validate-only`: the request is checked and answered, and nothing is stored. Documented for POST and PUT, inferred for PATCH. */
                Pragma?: components["parameters"]["Pragma"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataSetMerge"];
            };
        };
        responses: {
            /** @description The reference of the data set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDataSetCredentials: {
        parameters: {
            query?: {
                /** @description The batch that is to be written; without it there is no path of a stage. */
                batchId?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paths and the credentials. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetCredentials"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDataSetViews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view by its id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetViewMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDataSetView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                viewId: components["parameters"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view by its id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetViewMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDataSetViewFiles: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                viewId: components["parameters"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data set files by their ids; one for each batch that has landed something. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetFileMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDataSetFiles: {
        parameters: {
            query: {
                dataSetId: string;
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data set files by their ids; one for each batch that has landed something. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetFileMap"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description References by type of object under `objectType`, and values under the name of the tag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagValues"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCatalogAccounts: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty map. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCatalogConnections: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty map. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCatalogConnectors: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty map. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMultiRequest: {
        parameters: {
            query?: {
                /** @description Entries in one answer, 1 to 100; 1 to 20 where `properties` asks for `observableSchema`. */
                limit?: components["parameters"]["Limit"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description `name,desc:created`: fields in the order of their weight, ascending where nothing is said. */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description The older name of `orderBy`. */
                sort?: components["parameters"]["Sort"];
                /** @description A condition, as `name==Accounts`, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `~` and a regular expression; a bare name asks that the field exists, `!name` that it does not. Dots reach into objects. A name may be compared with wildcards. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description The top-level fields that are wanted, separated by commas; unknown ones are left out. */
                properties?: components["parameters"]["Properties"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty map. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createMultiRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPart"][];
            };
        };
        responses: {
            /** @description The answers, in the order of the parts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerPart"][];
                };
            };
            /** @description What the parts have made or changed, in their order. */
            201: {
                headers: {
                    /** @description Of the first that was made or changed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
