// Generated from contracts/dataset-service.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/datasets/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * The labels of a data set.
         * @description The published document has the labels alone; the page shows them by the entity that they belong to.
         */
        get: operations["getDataSetLabels"];
        /**
         * Replace the labels of a data set by others, or by none.
         * @description Where there are none yet the published document refuses; the page has them made by a POST or a PUT.
         */
        put: operations["replaceDataSetLabels"];
        /** Give labels to a data set that has none; deprecated by the Platform. */
        post: operations["createDataSetLabels"];
        /** Take all labels of a data set away. */
        delete: operations["deleteDataSetLabels"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What is left out is an empty list. That a label or a field is known is not asked (assumed). */
        SentLabels: {
            /** @description Names of labels, as C1, I1, S1. */
            labels?: string[];
            /** @description Labels of single fields. */
            optionalLabels?: ({
                option: {
                    /** @description The `$id` of the schema. */
                    id: string;
                    contentType: string;
                    /** @description As `/properties/repositoryCreatedBy`. */
                    schemaPath: string;
                } & {
                    [key: string]: unknown;
                };
                labels: string[];
            } & {
                [key: string]: unknown;
            })[];
        };
        Labels: {
            /** @description Names of labels, as C1, I1, S1. */
            labels: string[];
            /** @description Labels of single fields. */
            optionalLabels: ({
                option: {
                    /** @description The `$id` of the schema. */
                    id: string;
                    contentType: string;
                    /** @description As `/properties/repositoryCreatedBy`. */
                    schemaPath: string;
                } & {
                    [key: string]: unknown;
                };
                labels: string[];
            } & {
                [key: string]: unknown;
            })[];
        };
        /** @description Under `AEP:dataset:{id}`. */
        LabelsByEntity: {
            [key: string]: {
                imsOrg: string;
                /** @description Names of labels, as C1, I1, S1. */
                labels: string[];
                /** @description Labels of single fields. */
                optionalLabels: ({
                    option: {
                        /** @description The `$id` of the schema. */
                        id: string;
                        contentType: string;
                        /** @description As `/properties/repositoryCreatedBy`. */
                        schemaPath: string;
                    } & {
                        [key: string]: unknown;
                    };
                    labels: string[];
                } & {
                    [key: string]: unknown;
                })[];
            };
        };
        Refusal: {
            /** @description `yyyy-MM-ddTHH:mm:ss.SSSZ` */
            timestamp: string;
            /** @description The words of the status, as `NOT_FOUND`. */
            status: string;
            /** @description `PES-404` */
            code: string;
            message: string;
            /** @description The entity, as `/entities/AEP:dataset:{id}`; empty where the request did not come as far. */
            path: string;
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
        /** @description The header ETag of the last answer, with quotes or without them. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDataSetLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The labels. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Labels"] | components["schemas"]["LabelsByEntity"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceDataSetLabels: {
        parameters: {
            query?: never;
            header: {
                /** @description The header ETag of the last answer, with quotes or without them. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentLabels"];
            };
        };
        responses: {
            /** @description The labels as they are stored. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Labels"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createDataSetLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentLabels"];
            };
        };
        responses: {
            /** @description The labels as they are stored. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Labels"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteDataSetLabels: {
        parameters: {
            query?: never;
            header: {
                /** @description The header ETag of the last answer, with quotes or without them. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The labels are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
}
