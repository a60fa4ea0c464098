// Generated from contracts/admin.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That the emulator lives, and with which settings. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That requests can be served. */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget everything that was stored; ids, and virtual time, begin anew. */
        post: operations["resetState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The emulator's time, and whether it moves by itself. */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move virtual time forward; each job that falls due on the way runs at its own instant, in order.
         * @description A reset that is asked for meanwhile ends the move early, after the job that runs.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait until no job is due and none is running. */
        post: operations["settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The faults that are set, in the order in which they were, and how often each has struck. */
        get: operations["listFaults"];
        put?: never;
        /**
         * Have an operation refused, delayed or cut off, from the next request on.
         * @description A request is struck after its headers were checked and before the operation looks at it; by the earliest fault that fits, and by that one alone. Faults are kept in memory: a restart and a reset forget them.
         */
        post: operations["createFault"];
        /** Take all faults away. */
        delete: operations["deleteFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/{faultId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one fault away. */
        delete: operations["deleteFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last exchanges, newest first; those of the emulator's own operations are not among them.
         * @description Kept in memory, the last 200. Headers are never kept, and what is secret in a path, a body or a hint is masked.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        /** Forget all exchanges; their numbers go on. */
        delete: operations["deleteRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables behind every connection to tables, with their columns and how many rows each has. */
        get: operations["listCrmTables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/tables/{tableName}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a table as the next run would read them, in the order of their lines. */
        get: operations["listCrmRows"];
        put?: never;
        /**
         * Append rows to a table, for the next window to find.
         * @description Values may be of any type, so that bad records can be had; columns are those of the table. A row without the delta column gets the emulator's present instant in it. Changes are of the whole emulator, survive a restart, and end with a reset.
         */
        post: operations["createCrmRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/tables/{tableName}/touch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the delta column of some rows, or of all, to an instant, as if they had been changed then.
         * @description The value is to the second, in the form of those that the column has.
         */
        post: operations["createCrmTouch"];
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
        /** @description Unix time in milliseconds. */
        EpochMs: number;
        /** @enum {string} */
        ClockKind: "real" | "virtual";
        Health: {
            /** @constant */
            status: "ok";
            /** @constant */
            name: "aep-local";
            version: string;
            seed: number;
            clock: components["schemas"]["ClockKind"];
            nowMs: components["schemas"]["EpochMs"];
            /** @description memory, or the path of the file. */
            data: string;
            /** @enum {string} */
            auth: "off" | "shape" | "strict";
            /** @description Each switch by its name. */
            switches: {
                [key: string]: string;
            };
        };
        Ready: {
            /** @constant */
            status: "ready";
        };
        Clock: {
            clock: components["schemas"]["ClockKind"];
            nowMs: components["schemas"]["EpochMs"];
        };
        /** @description How far, to which instant, to what is due next, or until something has come into a state; one of them. */
        Advance: {
            /** @description An ISO 8601 duration of weeks, days, hours, minutes and seconds, such as PT1H, or a number of seconds. */
            by?: string | number;
            /** @description Unix time in milliseconds. */
            to?: number;
            /**
             * @description To the instant at which the next job is due, and all that are due with it run; nowhere where none is.
             * @constant
             */
            next?: true;
            until?: components["schemas"]["Until"];
        };
        /** @description From one due instant to the next, until it is in the state; no further than `within` from now. */
        Until: {
            org: string;
            /** @default prod */
            sandbox: string;
            /** @enum {string} */
            entity: "run" | "flow" | "batch";
            id: string;
            /** @description Of a run its status, such as success; of a batch too; of a flow its own state, or that of its last run. */
            state: string;
            /** @description As `by`; a day where absent. */
            within?: string | number;
        };
        Moved: {
            nowMs: components["schemas"]["EpochMs"];
            ran: number;
            /** @description With `until`, whether it is in the state. */
            reached?: boolean;
        };
        /** @description An operationId, or a method and a path as the contract writes it; * stands for any text: createFlow, POST *\/flows, list*. */
        OperationPattern: string;
        /**
         * @description The connection is cut before the operation begins, after it ended and was stored, or in the middle of its answer's body.
         * @enum {string}
         */
        CutMoment: "before" | "after" | "midway";
        /** @description An operation, with one of problem, status and cut, or a delay alone; or a run. */
        FaultRequest: {
            operation?: components["schemas"]["OperationPattern"];
            /** @description A name of the catalogue, or a code: provider-down, FLOW-1103-503, 429050. */
            problem?: string;
            /** @description The values that the problem's message names; those left out are shown by their names. */
            detail?: {
                [key: string]: string | number;
            };
            /** @description A bare status, told in the layout of the service. */
            status?: number;
            cut?: components["schemas"]["CutMoment"];
            run?: components["schemas"]["RunFault"];
            /** @description Real time, under a virtual clock too, before anything else is done. */
            delayMs?: number;
            /** @description How often it strikes; until it is deleted where absent. */
            times?: number;
            /** @description Sent as Retry-After with a problem or a status; 1 with a 429 that says nothing of it. */
            retryAfterSeconds?: number;
            /** @description Strikes requests of this organization alone. */
            org?: string;
            /** @description Strikes requests of this sandbox alone. */
            sandbox?: string;
        };
        /** @description What becomes of the next runs of flows: they fail because of their source, or they last, and are in progress until then. Either. */
        RunFault: {
            /**
             * @description The source refuses the credentials of the base connection, or no longer has the table, or the delta column of the flow.
             * @enum {string}
             */
            fails?: "bad-credentials" | "table-missing" | "column-missing";
            /** @description On the emulator's clock; virtual time must be moved that far before the run ends. */
            lastsMs?: number;
        };
        Fault: {
            /** @description Stands in the header x-emulator-fault of every answer that it touched. */
            id: string;
            operation?: components["schemas"]["OperationPattern"];
            /** @description Those that it strikes. */
            operations: string[];
            /** @description Its name. */
            problem?: string;
            detail?: {
                [key: string]: string | number;
            };
            status?: number;
            cut?: components["schemas"]["CutMoment"];
            run?: components["schemas"]["RunFault"];
            delayMs?: number;
            times?: number;
            retryAfterSeconds?: number;
            org?: string;
            sandbox?: string;
            /** @description How often it has struck. */
            struck: number;
        };
        Faults: {
            items: components["schemas"]["Fault"][];
        };
        Exchange: {
            /** @description Counts the exchanges since the start. */
            number: number;
            atMs: components["schemas"]["EpochMs"];
            /** @description Real time until the answer was ready to leave, a fault's delay included. */
            durationMs: number;
            requestId: string;
            method: string;
            /** @description With its query. */
            path: string;
            /** @description Absent where no operation was found. */
            operationId?: string;
            /** @description Absent where the connection was cut before the operation. */
            status?: number;
            /** @description The name of the refusal. */
            problem?: string;
            hint?: string;
            /** @description Whether a fault has touched it. */
            injected: boolean;
            /** @description The id of that fault. */
            fault?: string;
            cut?: components["schemas"]["CutMoment"];
            org?: string;
            sandbox?: string;
            /** @description Of the body that was read, in characters. */
            requestLength?: number;
            /** @description As JSON, forms too; absent where it is none, or is longer than 16 384 characters. */
            requestBody?: unknown;
            /** @description In characters, or in bytes where it is no text. */
            responseLength?: number;
            /** @description As JSON; absent where it is none, or is longer than 1 000 characters. */
            responseBody?: unknown;
        };
        Exchanges: {
            items: components["schemas"]["Exchange"][];
        };
        CrmColumn: {
            name: string;
            type: string;
            xdm: {
                type: string;
                format?: string;
            };
        };
        CrmTable: {
            name: string;
            rowCount: number;
            /** @description The column that tells new rows from old ones; absent where none is known to. */
            deltaColumn?: string;
            columns: components["schemas"]["CrmColumn"][];
        };
        CrmTables: {
            items: components["schemas"]["CrmTable"][];
        };
        /** @description Values by the names of their columns. */
        CrmRow: {
            [key: string]: unknown;
        };
        CrmRows: {
            items: {
                line: number;
                row: components["schemas"]["CrmRow"];
            }[];
            /** @description Of the whole table. */
            rowCount: number;
            /** @description The line at which the next page begins, absent on the last. */
            next?: number;
        };
        NewCrmRows: {
            rows: components["schemas"]["CrmRow"][];
        };
        CrmLines: {
            /** @description The line of the first row. */
            first: number;
            last: number;
        };
        CrmTouch: {
            /** @description The rows, by their lines; all where absent. */
            lines?: number[];
            /** @description The table's delta column where absent. */
            column?: string;
            /** @description An instant such as 2026-01-01T00:00:00Z, or Unix time in milliseconds; the emulator's present one where absent. */
            at?: string | number;
        };
        CrmTouched: {
            /** @description How many rows. */
            touched: number;
            column: string;
            /** @description What stands in them now. */
            value: string;
        };
        Refusal: {
            title: string;
            status: number;
            detail: string;
        };
    };
    responses: {
        /** @description Why the request could not be served, and what to do instead. */
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
        TableName: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    resetState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty as after the first start. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            /** @description The time reached, and how many jobs ran. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    settle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time at which nothing was left to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Faults"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultRequest"];
            };
        };
        responses: {
            /** @description The fault is set. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is injected any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                faultId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It strikes no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The number of an exchange; only later ones are listed. */
                since?: number;
                /** @description As a fault names operations. */
                operation?: components["schemas"]["OperationPattern"];
                /** @description One status, or all of a class. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchanges"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal is empty. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCrmTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All tables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrmTables"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCrmRows: {
        parameters: {
            query?: {
                /** @description The line of the first row. */
                from?: number;
                limit?: number;
            };
            header?: never;
            path: {
                tableName: components["parameters"]["TableName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrmRows"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createCrmRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tableName: components["parameters"]["TableName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCrmRows"];
            };
        };
        responses: {
            /** @description The rows are there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrmLines"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createCrmTouch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tableName: components["parameters"]["TableName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CrmTouch"];
            };
        };
        responses: {
            /** @description What was set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrmTouched"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
