// Generated from contracts/data-access.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/batches/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data set files that a batch has written. */
        get: operations["listBatchFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that a failed batch has left, or one of them. */
        get: operations["listFailedBatchFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a batch tells about its input and its bad rows, as a list or as one file.
         * @description `row_errors` and `input_files` are directories, `row_errors_sample.json` is a file beside them. A row that failed carries `_errors` with `code` and `message`.
         */
        get: operations["getBatchMeta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files under a data set file, or the bytes of one of them.
         * @description HEAD is answered as GET is, without the body: with `path`, which the published document asks for, it tells `Accept-Ranges`, `Content-Length` and `Content-Type` of the file, and with a range those of the range.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first 100 rows of a data set. */
        get: operations["previewDataSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/datasets/{dataSetId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list, of one data set; empty where the batch is of another. */
        get: operations["listBatchDataSetFiles"];
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
        DataSetFilePage: {
            data: components["schemas"]["DataSetFile"][];
            _page: components["schemas"]["Page"];
            _links: components["schemas"]["PageLinks"];
        };
        /** @description Numbers and instants are written as texts here. */
        DataSetFile: {
            /** @description The batch, a hyphen and a number that counts its files: `{batchId}-1`. */
            dataSetFileId: string;
            dataSetViewId: string;
            version: string;
            /** @description Milliseconds since 1970. */
            created: string;
            /** @description Milliseconds since 1970. */
            updated: string;
            records?: string;
            /** @description Bytes. */
            size?: string;
            isValid: boolean;
            _links: components["schemas"]["SelfLink"];
        };
        FilePage: {
            data: components["schemas"]["FileEntry"][];
            _page: components["schemas"]["Page"];
            _links: components["schemas"]["PageLinks"];
        };
        FileEntry: {
            name: string;
            /** @description Bytes, written as a text. */
            length: string;
            _links: components["schemas"]["SelfLink"];
        };
        SelfLink: {
            self: components["schemas"]["Link"];
        };
        Page: {
            limit: number;
            count: number;
        };
        PageLinks: {
            next?: components["schemas"]["Link"];
            page: components["schemas"]["TemplatedLink"];
        };
        Link: {
            href: string;
        };
        TemplatedLink: {
            href: string;
            templated: boolean;
        };
        Preview: {
            data: components["schemas"]["Row"][];
        };
        Row: {
            [key: string]: unknown;
        };
        /** @description That of Catalog; no source shows one of Data Access. */
        Refusal: {
            /** @constant */
            type: "/placeholder/type/uri";
            title: string;
            status: number;
            detail: string;
        };
    };
    responses: {
        /** @description One page of files; with the `path` of a file, its bytes. */
        FilesOrBytes: {
            headers: {
                /** @description `bytes`, of a file alone. */
                "Accept-Ranges"?: string;
                "Content-Length"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FilePage"];
                "application/octet-stream": string;
            };
        };
        /** @description The bytes of the range. */
        PartOfBytes: {
            headers: {
                "Accept-Ranges"?: string;
                /** @description `bytes 0-99/124000` */
                "Content-Range"?: string;
                /** @description Of the range. */
                "Content-Length"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/octet-stream": string;
            };
        };
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
        /** @description The full name of a file, which is sent; or of a directory, which is listed. */
        Path: string;
        /** @description How many entries are passed over first. */
        Start: number;
        /** @description Entries on one page. The published document gives the most, 100, and does not say what more would do. */
        Limit: number;
        /** @description `bytes=0-99`, `bytes=100-` or `bytes=-100`; counts with the `path` of a file only. Several ranges, and what is no range, mean the whole file. */
        Range: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBatchFiles: {
        parameters: {
            query?: {
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description Entries on one page. The published document gives the most, 100, and does not say what more would do. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of data set files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetFilePage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listFailedBatchFiles: {
        parameters: {
            query?: {
                /** @description The full name of a file, which is sent; or of a directory, which is listed. */
                path?: components["parameters"]["Path"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description Entries on one page. The published document gives the most, 100, and does not say what more would do. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `bytes=0-99`, `bytes=100-` or `bytes=-100`; counts with the `path` of a file only. Several ranges, and what is no range, mean the whole file. */
                Range?: components["parameters"]["Range"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FilesOrBytes"];
            206: components["responses"]["PartOfBytes"];
            default: components["responses"]["Refusal"];
        };
    };
    getBatchMeta: {
        parameters: {
            query?: {
                /** @description The full name of a file, which is sent; or of a directory, which is listed. */
                path?: components["parameters"]["Path"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description Entries on one page. The published document gives the most, 100, and does not say what more would do. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `bytes=0-99`, `bytes=100-` or `bytes=-100`; counts with the `path` of a file only. Several ranges, and what is no range, mean the whole file. */
                Range?: components["parameters"]["Range"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FilesOrBytes"];
            206: components["responses"]["PartOfBytes"];
            default: components["responses"]["Refusal"];
        };
    };
    getFile: {
        parameters: {
            query?: {
                /** @description The full name of a file, which is sent; or of a directory, which is listed. */
                path?: components["parameters"]["Path"];
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description Entries on one page. The published document gives the most, 100, and does not say what more would do. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `bytes=0-99`, `bytes=100-` or `bytes=-100`; counts with the `path` of a file only. Several ranges, and what is no range, mean the whole file. */
                Range?: components["parameters"]["Range"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FilesOrBytes"];
            206: components["responses"]["PartOfBytes"];
            default: components["responses"]["Refusal"];
        };
    };
    previewDataSet: {
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
            /** @description Rows as they were written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listBatchDataSetFiles: {
        parameters: {
            query?: {
                /** @description How many entries are passed over first. */
                start?: components["parameters"]["Start"];
                /** @description Entries on one page. The published document gives the most, 100, and does not say what more would do. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                dataSetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of data set files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSetFilePage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
