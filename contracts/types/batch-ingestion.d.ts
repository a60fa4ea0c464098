// Generated from contracts/batch-ingestion.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a batch for the files of one data set. */
        post: operations["createIngestionBatch"];
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
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One batch.
         * @description Not in the published document; clients call it.
         */
        get: operations["getIngestionBatch"];
        put?: never;
        /**
         * Complete, abort, fail or revert a batch.
         * @description `COMPLETE` hands it over to be promoted, and may be repeated; `ABORT` and `FAIL` end it unread; whether `ABORT` does so once it has been handed over is disputed (`--switch abort-of-complete-batch`); `REVERT` takes what it has brought out of the data set again. The word may be written in any case.
         */
        post: operations["createIngestionBatchAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/datasets/{dataSetId}/files/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                dataSetId: components["parameters"]["DataSetId"];
                /** @description The name of the file; slashes in it are folders, which may be partitions. */
                path: components["parameters"]["Path"];
            };
            cookie?: never;
        };
        get?: never;
        /** Upload a file of at most 256 MB, or replace it. */
        put: operations["replaceIngestionFile"];
        /**
         * Begin a large file, or put its parts together.
         * @description `INITIALIZE` and `COMPLETE`, in any case. The published document answers 200, the guides 201.
         */
        post: operations["createIngestionFileAction"];
        delete?: never;
        options?: never;
        /** How much of a file has come. */
        head: operations["getIngestionFileStatus"];
        /**
         * Upload a part of a large file, of at most 512 MB.
         * @description The file has been initialized. Parts may come in any order; one that begins where another did replaces it.
         */
        patch: operations["patchIngestionFile"];
        trace?: never;
    };
    "/batches/{id}/datasets/{dataSetId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first rows of what has been uploaded so far, as they are read. */
        get: operations["getIngestionPreview"];
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
        NewBatch: {
            datasetId: string;
            inputFormat?: components["schemas"]["NewInputFormat"];
            enableErrorDiagnostics?: boolean;
            partialIngestionPercent?: components["schemas"]["Percent"];
            partialIngestionPercentage?: components["schemas"]["Percent"];
            externalId?: string;
            tags?: components["schemas"]["Tags"];
            replay?: components["schemas"]["Replay"];
        } & {
            [key: string]: unknown;
        };
        /** @description `json`, `parquet` or `csv` in any case; without a format, that of the data set. */
        NewInputFormat: {
            format?: string;
            isMultiLineJson?: boolean;
            delimiter?: string;
            quote?: string;
            escape?: string;
            nullMarker?: string;
            header?: boolean | string;
            /** @enum {string} */
            charset?: "US-ASCII" | "UTF-8" | "ISO-8859-1";
        } & {
            [key: string]: unknown;
        };
        Percent: number | string;
        Tags: {
            [key: string]: string[];
        };
        /** @description Batches whose place this one takes, once it has succeeded. Ids may begin with a `$`, as in the samples. */
        Replay: {
            predecessors?: string[];
            predecessorsByExternalId?: string[];
            reason?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description As Catalog tells of it, and its id. */
        Batch: {
            id: string;
            imsOrg: string;
            /** @description Milliseconds since 1970. */
            created: number;
            /** @description Milliseconds since 1970. */
            updated: number;
            status: string;
            relatedObjects: ({
                type: string;
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            version: string;
            tags: components["schemas"]["Tags"];
            createdUser: string;
            updatedUser: string;
            createdClient: string;
            externalId?: string;
            inputFormat?: {
                [key: string]: unknown;
            };
            replay?: components["schemas"]["Replay"];
        } & {
            [key: string]: unknown;
        };
        File: {
            /** @description The path that it was uploaded to. */
            name: string;
            /** @description What is there so far. */
            sizeInBytes: number;
        };
        PreviewResponse: {
            formatParams: {
                format: string;
                delimiter?: string;
                quote?: string;
                escape?: string;
                charset?: string;
                header?: boolean;
            };
            preview: {
                columns: {
                    /** @description Under which the rows have it. */
                    cid: string;
                    /** @description Of a leaf, from the record on: `person/name/firstName`. */
                    name: string;
                }[];
                rows: {
                    [key: string]: string;
                }[];
            };
        };
        Refusal: {
            /** @description `ERR-BI-104`, where there is one. */
            code?: string;
            /** @constant */
            type: "/placeholder/type/uri";
            title: string;
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
        DataSetId: string;
        /** @description The name of the file; slashes in it are folders, which may be partitions. */
        Path: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createIngestionBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description The batch, which is loading. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getIngestionBatch: {
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
            /** @description The batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createIngestionBatchAction: {
        parameters: {
            query: {
                action: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description Older documents send the batch along; it is not read. */
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description It is done, or will be: Catalog tells how the batch gets on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceIngestionFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                dataSetId: components["parameters"]["DataSetId"];
                /** @description The name of the file; slashes in it are folders, which may be partitions. */
                path: components["parameters"]["Path"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The file has been replaced. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    createIngestionFileAction: {
        parameters: {
            query: {
                action: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                dataSetId: components["parameters"]["DataSetId"];
                /** @description The name of the file; slashes in it are folders, which may be partitions. */
                path: components["parameters"]["Path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The file. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getIngestionFileStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                dataSetId: components["parameters"]["DataSetId"];
                /** @description The name of the file; slashes in it are folders, which may be partitions. */
                path: components["parameters"]["Path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is there, or begun. */
            200: {
                headers: {
                    /** @description `bytes=0-511`: what is there without a gap. */
                    Range?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchIngestionFile: {
        parameters: {
            query?: never;
            header: {
                /** @description `bytes 0-511/2048`: the first and the last byte of the part, and the bytes of the whole file. */
                "Content-Range": string;
            };
            path: {
                id: components["parameters"]["Id"];
                dataSetId: components["parameters"]["DataSetId"];
                /** @description The name of the file; slashes in it are folders, which may be partitions. */
                path: components["parameters"]["Path"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The part is there. */
            200: {
                headers: {
                    /** @description `bytes=0-511`: what is there without a gap. */
                    Range?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getIngestionPreview: {
        parameters: {
            query: {
                format: string;
                isMultiLineJson?: boolean;
                delimiter?: string;
                quote?: string;
                escape?: string;
                charset?: "US-ASCII" | "UTF-8" | "ISO-8859-1";
                header?: boolean;
                /** @description Rows that are read; 0 asks for as many as a preview shows, 100. */
                nrow?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                dataSetId: components["parameters"]["DataSetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, and how they were read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
