// Generated from contracts/flow-service.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List base connections, newest first unless ordered otherwise. */
        get: operations["listConnections"];
        put?: never;
        /** Store the credentials of a source or of a target. */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** Look up one base connection; it comes as a list of one. */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        /** Remove a base connection on which no flow rests. */
        delete: operations["deleteConnection"];
        options?: never;
        head?: never;
        /** Change name, description or credentials. */
        patch: operations["patchConnection"];
        trace?: never;
    };
    "/connections/{connectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** Say whether the source behind a base connection can be reached. */
        get: operations["validateConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}/explore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** Explore the source behind a base connection, its tables and their columns, its folders and files. */
        get: operations["listConnectionObjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}/configs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** List the columns that a connection's source has, over all its tables. */
        get: operations["listConnectionConfigs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}/action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft. */
        post: operations["createConnectionAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List base connections by a query in the body. */
        post: operations["createConnectionSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectionSpecs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of source and target that can be connected. */
        get: operations["listConnectionSpecs"];
        put?: never;
        /** Add a kind of source or target; only service tokens write specs. */
        post: operations["createConnectionSpec"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectionSpecs/{connectionSpecId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionSpecId: components["parameters"]["ConnectionSpecId"];
            };
            cookie?: never;
        };
        /** Look up one connection spec; it comes as a list of one. */
        get: operations["getConnectionSpec"];
        /** Replace a kind of source or target; only service tokens write specs. */
        put: operations["replaceConnectionSpec"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectionSpecs/{connectionSpecId}/explore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionSpecId: components["parameters"]["ConnectionSpecId"];
            };
            cookie?: never;
        };
        /** Explore a source that needs no base connection, the Data Landing Zone. */
        get: operations["listConnectionSpecObjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectionSpecs/{connectionSpecId}/configs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionSpecId: components["parameters"]["ConnectionSpecId"];
            };
            cookie?: never;
        };
        /** List what can be chosen of a connection spec, such as the datasets that a destination can be given. */
        get: operations["listConnectionSpecConfigs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sourceConnections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List source connections, newest first unless ordered otherwise. */
        get: operations["listSourceConnections"];
        put?: never;
        /** Say which table or file of a base connection is to be read. */
        post: operations["createSourceConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sourceConnections/{sourceConnectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceConnectionId: components["parameters"]["SourceConnectionId"];
            };
            cookie?: never;
        };
        /** Look up one source connection; it comes as a list of one. */
        get: operations["getSourceConnection"];
        put?: never;
        post?: never;
        /** Remove a source connection that no active flow uses. */
        delete: operations["deleteSourceConnection"];
        options?: never;
        head?: never;
        /** Change a source connection. */
        patch: operations["patchSourceConnection"];
        trace?: never;
    };
    "/sourceConnections/{sourceConnectionId}/action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceConnectionId: components["parameters"]["SourceConnectionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft; its base connection goes first. */
        post: operations["createSourceConnectionAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/targetConnections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List target connections, newest first unless ordered otherwise. */
        get: operations["listTargetConnections"];
        put?: never;
        /** Say which dataset the data are to land in. */
        post: operations["createTargetConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/targetConnections/{targetConnectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                targetConnectionId: components["parameters"]["TargetConnectionId"];
            };
            cookie?: never;
        };
        /** Look up one target connection; it comes as a list of one. */
        get: operations["getTargetConnection"];
        put?: never;
        post?: never;
        /** Remove a target connection that no active flow uses. */
        delete: operations["deleteTargetConnection"];
        options?: never;
        head?: never;
        /** Change a target connection. */
        patch: operations["patchTargetConnection"];
        trace?: never;
    };
    "/targetConnections/{targetConnectionId}/action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                targetConnectionId: components["parameters"]["TargetConnectionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft; its base connection goes first. */
        post: operations["createTargetConnectionAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flowSpecs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of flow, each with the rules for its schedule, its options and its transformations. */
        get: operations["listFlowSpecs"];
        put?: never;
        /** Add a kind of flow; only service tokens write specs. */
        post: operations["createFlowSpec"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flowSpecs/{flowSpecId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flowSpecId: components["parameters"]["FlowSpecId"];
            };
            cookie?: never;
        };
        /** Look up one flow spec; it comes as a list of one. */
        get: operations["getFlowSpec"];
        /** Replace a kind of flow; only service tokens write specs. */
        put: operations["replaceFlowSpec"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flowSpecs/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List flow specs by a query in the body. */
        post: operations["createFlowSpecSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List flows, newest first unless ordered otherwise. */
        get: operations["listFlows"];
        put?: never;
        /** Tie one source connection to one target connection, with a mapping and a schedule. */
        post: operations["createFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{flowId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flowId: components["parameters"]["FlowId"];
            };
            cookie?: never;
        };
        /** Look up one flow; it comes as a list of one. */
        get: operations["getFlow"];
        put?: never;
        post?: never;
        /** Remove a flow; a later look-up answers 404. */
        delete: operations["deleteFlow"];
        options?: never;
        head?: never;
        /** Change a flow; its start time is fixed once it has passed, its state moves by action only, a draft may lack its parts. */
        patch: operations["patchFlow"];
        trace?: never;
    };
    "/flows/{flowId}/action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flowId: components["parameters"]["FlowId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable or disable a flow, or publish a draft; its connections go first. */
        post: operations["createFlowAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List flows by a query in the body. */
        post: operations["createFlowSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List runs, as a rule those of one flow (property=flowId==…). */
        get: operations["listRuns"];
        put?: never;
        /** Run a flow of frequency once, now or at a given instant. */
        post: operations["createRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** Look up one run; it comes as a list of one. */
        get: operations["getRun"];
        /** Write the record of a run; only providers do. */
        put: operations["replaceRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{runId}/action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trigger a run again that failed or found nothing; the new run reads the same window. */
        post: operations["createRunAction"];
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
        /** @description Contains its own double quotes. */
        Etag: string;
        /** @description Unix time in milliseconds. */
        EpochMs: number;
        Count: number;
        /** @description -1 when unknown. */
        Bytes: number;
        Open: {
            [key: string]: unknown;
        };
        Links: {
            next?: {
                /** @description A path relative to the base path with continuationToken as its only parameter. */
                href: string;
            };
        };
        SearchLimit: number;
        SearchText: string;
        /** @description Filters as in property, with & between them. */
        SearchFilters: string;
        /** @description A list that is asked for in a body; the bound of its limit is a published one. */
        Search: {
            queryString?: components["schemas"]["SearchFilters"];
            limit?: components["schemas"]["SearchLimit"];
            orderby?: components["schemas"]["SearchText"];
            count?: boolean;
        };
        /** @description The same, and which fields at the top of an item are answered, with commas between them. */
        FieldSearch: {
            queryString?: components["schemas"]["SearchFilters"];
            limit?: components["schemas"]["SearchLimit"];
            orderby?: components["schemas"]["SearchText"];
            count?: boolean;
            projectionFields?: components["schemas"]["SearchText"];
            /** @description Refused: what a grouped answer looks like is not published. */
            groupByProperty?: string;
        };
        FoundList: {
            /** @description What the list of these items holds, or the fields of it that were asked for. */
            items?: components["schemas"]["Open"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        Reference: {
            /** Format: uuid */
            id: string;
            etag: components["schemas"]["Etag"];
        };
        SpecReference: {
            id: string;
            version: string;
        };
        /** @description Which spec to use. A version left out is the service's to judge, since sources differ on it. */
        SpecChoice: {
            id: string;
            version?: string;
        };
        /** @description What every stored resource carries. Times are equal at creation. */
        Stored: {
            /** Format: uuid */
            id: string;
            createdAt: components["schemas"]["EpochMs"];
            updatedAt: components["schemas"]["EpochMs"];
            createdBy: string;
            updatedBy: string;
            createdClient: string;
            updatedClient: string;
            /** Format: uuid */
            sandboxId: string;
            sandboxName: string;
            imsOrgId: string;
        };
        /** @description The last change. `updated` is 0 after a creation; percentCompleted, status and ops come with an update. No source shows how an action is told; that it is told by its name is assumed. */
        LastOperation: {
            started: components["schemas"]["EpochMs"];
            updated: components["schemas"]["EpochMs"];
            /** @enum {string} */
            operation: "create" | "draft_create" | "update" | "publish" | "enable" | "disable";
            percentCompleted?: number;
            status?: {
                value: string;
                properties?: {
                    [key: string]: unknown;
                } | null;
                errors?: components["schemas"]["RunError"][];
            };
            ops?: components["schemas"]["PatchOperation"][];
        };
        /** @description A list of operations, or a single one without a list around it. */
        Patch: components["schemas"]["PatchOperation"][] | {
            op: string;
            path: string;
            value?: unknown;
        };
        PatchOperation: {
            /** @description add, replace or remove, in any letter case. */
            op: string;
            /** @description A JSON pointer. */
            path: string;
            /** @description What to add or to put in; remove disregards it. */
            value?: unknown;
        };
        Auth: {
            /** @description The name of an authSpec of the connection spec. */
            specName: string;
            params?: components["schemas"]["Open"];
        };
        ConnectionCreate: {
            name: string;
            description?: string;
            auth?: components["schemas"]["Auth"];
            connectionSpec: components["schemas"]["SpecChoice"];
            /** @description Sent by clients for streaming connections. */
            providerId?: string;
            /** @description Set by the service alone. */
            state?: unknown;
        };
        Connection: components["schemas"]["Stored"] & {
            name: string;
            description?: string;
            connectionSpec: components["schemas"]["SpecReference"];
            /** @enum {string} */
            state: "enabled" | "disabled" | "initializing" | "draft";
            auth?: components["schemas"]["Auth"];
            providerId?: string;
            version: components["schemas"]["Etag"];
            etag: components["schemas"]["Etag"];
        };
        ConnectionItems: {
            items: components["schemas"]["Connection"][];
        };
        ConnectionList: {
            items?: components["schemas"]["Connection"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        TestResult: {
            result: boolean;
        };
        Explored: components["schemas"]["ExploredObject"][] | components["schemas"]["ExploredTable"];
        ExploredObject: {
            /** @enum {string} */
            type: "table" | "folder" | "file";
            name: string;
            path: string;
            canPreview?: boolean;
            canFetchSchema?: boolean;
        };
        ExploredTable: {
            /** @constant */
            format: "flat";
            schema: {
                columns: components["schemas"]["ExploredColumn"][];
            };
            data?: components["schemas"]["Open"][];
        };
        ExploredColumn: {
            name: string;
            type: string;
            "meta:xdmType"?: string;
            xdm: {
                type: string;
                format?: string;
            };
        };
        ConnectionConfigs: {
            items: {
                columnName: string;
                columnType: string;
            }[];
        };
        SpecConfigs: {
            items: components["schemas"]["Open"][];
            pageInfo: {
                start: number;
                /** @description Where the last item stands. */
                end: number;
                total: number;
                hasNext: boolean;
            };
        };
        ConnectionSpec: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            providerId: string;
            version: string;
            type?: string;
            authSpec?: {
                name: string;
                /** @description Left out in some published specs. */
                type?: string;
                spec: components["schemas"]["Open"];
            }[];
            encryptionSpecs?: components["schemas"]["Open"][];
            sourceSpec?: components["schemas"]["Open"];
            targetSpec?: components["schemas"]["Open"];
            exploreSpec?: components["schemas"]["Open"];
            attributes?: components["schemas"]["Open"];
            permissionsInfo?: components["schemas"]["PermissionsInfo"];
            entitlementInfo?: components["schemas"]["Open"][];
            policy?: components["schemas"]["Open"];
            settings?: components["schemas"]["Open"];
        };
        ConnectionSpecItems: {
            items: components["schemas"]["ConnectionSpec"][];
        };
        ConnectionSpecList: {
            items?: components["schemas"]["ConnectionSpec"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        PermissionsInfo: {
            view?: components["schemas"]["Permission"][];
            manage?: components["schemas"]["Permission"][];
        };
        Permission: {
            "@type": string;
            name: string;
            permissions: ("read" | "write")[];
        };
        BaseConnectionTrace: {
            /** Format: uuid */
            id: string;
            connectionSpec: components["schemas"]["SpecReference"];
        };
        ConnectionTrace: {
            /** Format: uuid */
            id: string;
            connectionSpec: components["schemas"]["SpecReference"];
            baseConnection?: components["schemas"]["BaseConnectionTrace"];
        };
        /** @enum {string} */
        ConnectionState: "inProgress" | "updating" | "enabling" | "disabling" | "enabled" | "disabled" | "draft";
        /** @description What to read; columns and filters may be left out, keys beyond these are kept as sent. */
        SourceParams: {
            tableName?: string;
            path?: string;
            columns?: components["schemas"]["Column"][];
            filters?: components["schemas"]["Open"];
        } & {
            [key: string]: unknown;
        };
        Column: {
            name: string;
            type?: string;
            xdm?: components["schemas"]["Open"];
        } & {
            [key: string]: unknown;
        };
        SourceConnectionCreate: {
            name: string;
            description?: string;
            baseConnectionId?: string;
            data: {
                /** @description tabular for a table; delimited, json or parquet for a file. */
                format?: string;
                schema?: {
                    [key: string]: unknown;
                } | null;
                /** @description How a file is laid out. */
                properties?: {
                    [key: string]: unknown;
                } | null;
            } & {
                [key: string]: unknown;
            };
            params?: components["schemas"]["SourceParams"];
            connectionSpec: components["schemas"]["SpecChoice"];
            providerId?: string;
        };
        SourceConnection: components["schemas"]["Stored"] & {
            name: string;
            description?: string;
            /** Format: uuid */
            baseConnectionId?: string;
            state: components["schemas"]["ConnectionState"];
            data: {
                format?: string;
                schema?: {
                    [key: string]: unknown;
                } | null;
                properties?: {
                    [key: string]: unknown;
                } | null;
            } & {
                [key: string]: unknown;
            };
            connectionSpec: components["schemas"]["SpecReference"];
            params?: components["schemas"]["SourceParams"];
            version: components["schemas"]["Etag"];
            etag: components["schemas"]["Etag"];
            inheritedAttributes: {
                baseConnection?: components["schemas"]["BaseConnectionTrace"];
            };
            lastOperation: components["schemas"]["LastOperation"];
            providerRefId?: string;
            typeInfo?: {
                type?: string;
                id?: string;
            };
        };
        SourceConnectionItems: {
            items: components["schemas"]["SourceConnection"][];
        };
        SourceConnectionList: {
            items?: components["schemas"]["SourceConnection"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        TargetData: {
            format?: string;
            schema?: ({
                /** @description The $id of the schema. */
                id?: string;
                /** @description A media type such as application/vnd.adobe.xed-full+json;version=1. */
                version?: string;
            } & {
                [key: string]: unknown;
            }) | null;
        } & {
            [key: string]: unknown;
        };
        TargetParams: {
            dataSetId?: string;
        } & {
            [key: string]: unknown;
        };
        TargetConnectionCreate: {
            name?: string;
            description?: string;
            baseConnectionId?: string;
            data: components["schemas"]["TargetData"];
            params?: components["schemas"]["TargetParams"];
            connectionSpec: components["schemas"]["SpecChoice"];
            providerId?: string;
        };
        TargetConnection: components["schemas"]["Stored"] & {
            name?: string;
            description?: string;
            /** Format: uuid */
            baseConnectionId?: string;
            state: components["schemas"]["ConnectionState"];
            data: components["schemas"]["TargetData"];
            connectionSpec: components["schemas"]["SpecReference"];
            params?: components["schemas"]["TargetParams"];
            version: components["schemas"]["Etag"];
            etag: components["schemas"]["Etag"];
            /** @description Empty for the data lake, which has no base connection. */
            inheritedAttributes: {
                baseConnection?: components["schemas"]["BaseConnectionTrace"];
            };
            lastOperation: components["schemas"]["LastOperation"];
            providerRefId?: string;
            typeInfo?: {
                type?: string;
                id?: string;
            };
        };
        TargetConnectionItems: {
            items: components["schemas"]["TargetConnection"][];
        };
        TargetConnectionList: {
            items?: components["schemas"]["TargetConnection"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        NamedSpec: {
            name: string;
            type?: string;
            spec: components["schemas"]["Open"];
        };
        FlowSpec: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            providerId: string;
            version: string;
            sourceConnectionSpecIds?: string[];
            targetConnectionSpecIds?: string[];
            optionSpec?: components["schemas"]["NamedSpec"];
            transformationSpecs?: components["schemas"]["NamedSpec"][];
            scheduleSpec?: components["schemas"]["NamedSpec"];
            runSpec?: components["schemas"]["NamedSpec"];
            attributes?: components["schemas"]["Open"];
            permissionsInfo?: components["schemas"]["PermissionsInfo"];
        };
        FlowSpecItems: {
            items: components["schemas"]["FlowSpec"][];
        };
        FlowSpecList: {
            items?: components["schemas"]["FlowSpec"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        /** @description Only flowSpec is asked for here. Ids, schedule, options and transformations are judged by the rules of the flow spec. */
        FlowCreate: {
            name?: string;
            description?: string;
            flowSpec: components["schemas"]["SpecChoice"];
            /** @description Exactly one id. */
            sourceConnectionIds?: (string | null)[] | null;
            /** @description Exactly one id. */
            targetConnectionIds?: (string | null)[] | null;
            transformations?: ({
                /** @description Copy or Mapping. */
                name?: unknown;
                /** @description deltaColumn for Copy; mappingId and mappingVersion for Mapping. */
                params?: unknown;
            } | null)[] | null;
            scheduleParams?: ({
                /** @description Unix seconds, as a number or as digits in a string. */
                startTime?: unknown;
                /** @description once, minute, hour, day or week. */
                frequency?: unknown;
                /** @description A whole number, or digits in a string; not with once. */
                interval?: unknown;
                /** @description A boolean, or true or false in a string; not with once. */
                backfill?: unknown;
            } & {
                [key: string]: unknown;
            }) | null;
            options?: ({
                /** @description A boolean. */
                errorDiagnosticsEnabled?: unknown;
                /** @description More than 0; digits in a string are taken too. */
                partialIngestionPercent?: unknown;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description Never accepted in a new flow. */
            state?: unknown;
            /** @description Never accepted in the body. */
            mode?: unknown;
            /** @description Access labels. */
            labels?: string[];
            /** @description enforcementRefs, seen in changes only. */
            policy?: {
                [key: string]: unknown;
            };
            recordTypes?: components["schemas"]["RecordTypes"];
        };
        Flow: components["schemas"]["Stored"] & {
            name?: string;
            description?: string;
            flowSpec: components["schemas"]["SpecReference"];
            state: components["schemas"]["FlowState"];
            version: components["schemas"]["Etag"];
            etag: components["schemas"]["Etag"];
            sourceConnectionIds: string[];
            targetConnectionIds: string[];
            inheritedAttributes: components["schemas"]["FlowInheritance"];
            options?: components["schemas"]["FlowOptions"];
            scheduleParams?: components["schemas"]["ScheduleParams"];
            transformations: components["schemas"]["Transformation"][];
            /** @description Path of the list of its runs, /runs?property=flowId==ID. */
            runs: string;
            lastOperation: components["schemas"]["LastOperation"];
            lastRunDetails?: components["schemas"]["LastRunDetails"];
            labels?: string[];
            recordTypes?: components["schemas"]["RecordTypes"];
            policy?: components["schemas"]["Open"];
        };
        /** @description By default what the flow spec names, profile. */
        RecordTypes: {
            type: string;
            extensions?: components["schemas"]["Open"];
        }[];
        /** @enum {string} */
        FlowState: "enabled" | "disabled" | "draft" | "enabling" | "disabling" | "updating" | "pending" | "enabled-finalizing" | "delete-finalizing";
        FlowInheritance: {
            /** @description Taken over from the attributes of the flow spec. */
            properties?: {
                isSourceFlow?: boolean;
                isDestinationFlow?: boolean;
            } & {
                [key: string]: unknown;
            };
            sourceConnections: components["schemas"]["ConnectionTrace"][];
            targetConnections: components["schemas"]["ConnectionTrace"][];
        };
        FlowOptions: {
            errorDiagnosticsEnabled?: boolean | string;
            /** @description More than 0. */
            partialIngestionPercent?: number | string;
        } & {
            [key: string]: unknown;
        };
        /** @description Echoed as sent, so that a number sent as a string stays one. */
        ScheduleParams: {
            /** @description Unix seconds. */
            startTime?: number | string;
            /** @enum {string} */
            frequency?: "once" | "minute" | "hour" | "day" | "week";
            interval?: number | string;
            backfill?: boolean | string;
        } & {
            [key: string]: unknown;
        };
        Transformation: {
            name: string;
            params: components["schemas"]["Open"];
        };
        /** @description Absent before the first run. */
        LastRunDetails: {
            /** Format: uuid */
            id: string;
            state: string;
            startedAtUTC: components["schemas"]["EpochMs"];
            completedAtUTC?: components["schemas"]["EpochMs"];
        };
        FlowItems: {
            items: components["schemas"]["Flow"][];
        };
        FlowList: {
            items?: components["schemas"]["Flow"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        RunCreate: {
            flowId: string;
            /** @description The window to be read; the sources provider judges what is missing. */
            params?: ({
                /** @description Unix seconds, as a number or as digits in a string. */
                startTime?: unknown;
                /** @description Unix seconds, as a number or as digits in a string. */
                windowStartTime?: unknown;
                /** @description Unix seconds, as a number or as digits in a string. */
                windowEndTime?: unknown;
                /** @description Its name, on the first run of a flow that reads a table. */
                deltaColumn?: unknown;
            } & {
                [key: string]: unknown;
            }) | null;
        };
        RunReferences: {
            items: components["schemas"]["Reference"][];
        };
        Run: components["schemas"]["Stored"] & {
            /** Format: uuid */
            flowId: string;
            flowSpec?: components["schemas"]["SpecReference"];
            providerRefId?: string;
            params?: components["schemas"]["Open"];
            etag: components["schemas"]["Etag"];
            metrics: components["schemas"]["Metrics"];
            activities: components["schemas"]["Activity"][];
            recordTypes?: unknown[];
            predecessors?: {
                flowId?: string;
                flowRunId?: string;
                flowSpec?: components["schemas"]["SpecReference"];
            }[];
            parentFlowRunId?: string;
            childFlowRunIds?: string[];
        };
        Metrics: {
            durationSummary: components["schemas"]["DurationSummary"];
            sizeSummary: components["schemas"]["SizeSummary"];
            recordSummary: components["schemas"]["RecordSummary"];
            fileSummary: components["schemas"]["FileSummary"];
            statusSummary: components["schemas"]["StatusSummary"];
            latencySummary?: components["schemas"]["LatencySummary"];
            customSummary?: components["schemas"]["Open"];
        };
        Activity: {
            /** @description copyActivity, then promotionActivity; newer samples show a UUID. */
            id: string;
            name?: string;
            /** @description May be 0. */
            updatedAtUTC?: number;
            durationSummary?: components["schemas"]["DurationSummary"];
            latencySummary?: components["schemas"]["LatencySummary"];
            sizeSummary?: components["schemas"]["SizeSummary"];
            recordSummary?: components["schemas"]["RecordSummary"];
            fileSummary?: components["schemas"]["FileSummary"];
            statusSummary?: components["schemas"]["StatusSummary"];
            sourceInfo?: components["schemas"]["ActivityEnd"][];
            targetInfo?: components["schemas"]["ActivityEnd"][];
        };
        /** @description Where an activity read from (AdfRunId) or wrote to (Batch). */
        ActivityEnd: {
            id: string;
            /** @enum {string} */
            type: "SourceConnection" | "TargetConnection";
            reference?: {
                type: string;
                ids: string[];
            };
        };
        DurationSummary: {
            startedAtUTC?: components["schemas"]["EpochMs"];
            completedAtUTC?: components["schemas"]["EpochMs"];
            /** @description In a copy activity the window that was read. */
            extensions?: {
                windowStart?: components["schemas"]["EpochMs"];
                windowEnd?: components["schemas"]["EpochMs"];
            } & {
                [key: string]: unknown;
            };
        };
        SizeSummary: {
            inputBytes?: components["schemas"]["Bytes"];
            outputBytes?: components["schemas"]["Bytes"];
            skippedBytes?: components["schemas"]["Bytes"];
            failedBytes?: components["schemas"]["Bytes"];
        };
        RecordSummary: {
            inputRecordCount?: number;
            outputRecordCount?: number;
            createdRecordCount?: number;
            updatedRecordCount?: number;
            skippedRecordCount?: number;
            failedRecordCount?: number;
            deletedRecordCount?: number;
            warningRecordCount?: number;
            skippedInfo?: unknown[];
            failedInfo?: unknown[];
            warningInfo?: unknown[];
            sourceSummaries?: components["schemas"]["Open"][];
            targetSummaries?: components["schemas"]["Open"][];
            extensions?: components["schemas"]["Open"];
        };
        FileSummary: {
            inputFileCount?: number;
            outputFileCount?: number;
            skippedFileCount?: number;
            failedFileCount?: number;
            activityRefs?: string[];
            manifest?: components["schemas"]["Open"];
            extensions?: components["schemas"]["Open"];
        };
        StatusSummary: {
            /** @enum {string} */
            status: "scheduled" | "queued" | "inProgress" | "completed" | "success" | "partialSuccess" | "partialFailure" | "failed";
            errors?: components["schemas"]["RunError"][];
            activityRefs?: string[];
            extensions?: {
                type?: string;
                errors?: components["schemas"]["RunError"][];
                manifest?: components["schemas"]["Open"];
            } & {
                [key: string]: unknown;
            };
        };
        RunError: {
            code: string;
            message: string;
            recordCount?: number;
        };
        /** @description Empty in most activities. */
        LatencySummary: {
            minMs?: number;
            maxMs?: number;
            avgMs?: number;
            extensions?: components["schemas"]["Open"];
        };
        RunItems: {
            items: components["schemas"]["Run"][];
        };
        RunList: {
            items?: components["schemas"]["Run"][];
            _links?: components["schemas"]["Links"];
            count?: components["schemas"]["Count"];
        };
        Refusal: {
            /** @description https://ns.adobe.com/aep/errors/FLOW-CODE, where CODE ends in the status; about:blank where there is no code. */
            type: string;
            title: string;
            status: number;
            report: {
                "detailed-message": string;
                "request-id": string;
                id?: string;
                type?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description The same as the detailed message. */
            errorMessage: string;
            /** @description The same as the detailed message. */
            errorDetails: string;
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
        /** @description A reference to what was created. */
        Created: {
            headers: {
                /** @description Where the new resource can be looked up. */
                Location?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Reference"];
            };
        };
        /** @description The id, with the etag that the change has left. */
        Changed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Reference"];
            };
        };
        /** @description Gone; no body. */
        Deleted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Why the request could not be served; the service, the gateway and the platform lay it out differently. */
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
        ConnectionId: string;
        ConnectionSpecId: string;
        SourceConnectionId: string;
        TargetConnectionId: string;
        FlowSpecId: string;
        FlowId: string;
        RunId: string;
        /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
        IfMatch: string;
        /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
        Property: string[];
        /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
        Limit: number;
        /** @description A field, with + before it or nothing for ascending and - for descending order; several are separated by commas. */
        OrderBy: string;
        /** @description Taken from the link to the next page, passed on unread. */
        ContinuationToken: string;
        /** @description root, table, folder or file, in any letter case. Required, but its absence is the service's to refuse. */
        ObjectType: string;
        /** @description The path that root or a folder shows; required for all but root. */
        Object: string;
        /** @description True adds the first rows of a table. */
        Preview: boolean;
        /** @description A row filter for the preview of a table, as JSON in Base64. */
        Filters: string;
        /** @description delimited, json or parquet, in any letter case. */
        FileType: string;
        /** @description One character, or \t for a tab. */
        ColumnDelimiter: string;
        /** @description bzip2, gzip, deflate, zipDeflate, tarGzip or tar. */
        CompressionType: string;
        /** @description UTF-8 or ISO-8859-1. */
        Encoding: string;
        /** @description True asks to guess how a file is laid out. */
        DetermineProperties: boolean;
        /** @description A draft may lack what the service judges, and does nothing until it is published. */
        Mode: "draft";
        /** @description The action, in either spelling, `re-trigger` or `RE_TRIGGER`; what it may be is the service's to judge. */
        ActionOp: string;
        /** @description FS marks it required, every documented request leaves it out; apply, rollback and progress belong to providers. */
        ActionSubOp: string[];
        /** @description True asks for the number alone. */
        Count: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listConnections: {
        parameters: {
            query?: {
                /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
                property?: components["parameters"]["Property"];
                /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
                limit?: components["parameters"]["Limit"];
                /** @description A field, with + before it or nothing for ascending and - for descending order; several are separated by commas. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
                /** @description True asks for the number alone. */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of connections, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createConnection: {
        parameters: {
            query?: {
                /** @description A draft may lack what the service judges, and does nothing until it is published. */
                mode?: components["parameters"]["Mode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionCreate"];
            };
        };
        responses: {
            201: components["responses"]["Created"];
            default: components["responses"]["Refusal"];
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection, with the secrets in its auth params masked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionItems"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            default: components["responses"]["Refusal"];
        };
    };
    patchConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Patch"];
            };
        };
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    validateConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True where tables or files stand behind the connection, and it is enabled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listConnectionObjects: {
        parameters: {
            query?: {
                /** @description root, table, folder or file, in any letter case. Required, but its absence is the service's to refuse. */
                objectType?: components["parameters"]["ObjectType"];
                /** @description The path that root or a folder shows; required for all but root. */
                object?: components["parameters"]["Object"];
                /** @description True adds the first rows of a table. */
                preview?: components["parameters"]["Preview"];
                /** @description A row filter for the preview of a table, as JSON in Base64. */
                filters?: components["parameters"]["Filters"];
                /** @description delimited, json or parquet, in any letter case. */
                fileType?: components["parameters"]["FileType"];
                /** @description One character, or \t for a tab. */
                columnDelimiter?: components["parameters"]["ColumnDelimiter"];
                /** @description bzip2, gzip, deflate, zipDeflate, tarGzip or tar. */
                compressionType?: components["parameters"]["CompressionType"];
                /** @description UTF-8 or ISO-8859-1. */
                encoding?: components["parameters"]["Encoding"];
                /** @description True asks to guess how a file is laid out. */
                determineProperties?: components["parameters"]["DetermineProperties"];
            };
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is, as a bare list; or one table, with the first of its rows where a preview is asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explored"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listConnectionConfigs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The columns, each once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionConfigs"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createConnectionAction: {
        parameters: {
            query: {
                /** @description The action, in either spelling, `re-trigger` or `RE_TRIGGER`; what it may be is the service's to judge. */
                op: components["parameters"]["ActionOp"];
                /** @description FS marks it required, every documented request leaves it out; apply, rollback and progress belong to providers. */
                subOp?: components["parameters"]["ActionSubOp"];
            };
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    createConnectionSearch: {
        parameters: {
            query?: {
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            /** @description One page of connections, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listConnectionSpecs: {
        parameters: {
            query?: {
                /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
                property?: components["parameters"]["Property"];
                /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
                limit?: components["parameters"]["Limit"];
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
                /** @description True asks for the number alone. */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of connection specs, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionSpecList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createConnectionSpec: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Open"];
            };
        };
        responses: {
            /** @description The new connection spec. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionSpec"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getConnectionSpec: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionSpecId: components["parameters"]["ConnectionSpecId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection spec. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionSpecItems"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceConnectionSpec: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionSpecId: components["parameters"]["ConnectionSpecId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Open"];
            };
        };
        responses: {
            /** @description The connection spec as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionSpec"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listConnectionSpecObjects: {
        parameters: {
            query?: {
                /** @description root, table, folder or file, in any letter case. Required, but its absence is the service's to refuse. */
                objectType?: components["parameters"]["ObjectType"];
                /** @description The path that root or a folder shows; required for all but root. */
                object?: components["parameters"]["Object"];
                /** @description True adds the first rows of a table. */
                preview?: components["parameters"]["Preview"];
                /** @description A row filter for the preview of a table, as JSON in Base64. */
                filters?: components["parameters"]["Filters"];
                /** @description delimited, json or parquet, in any letter case. */
                fileType?: components["parameters"]["FileType"];
                /** @description One character, or \t for a tab. */
                columnDelimiter?: components["parameters"]["ColumnDelimiter"];
                /** @description bzip2, gzip, deflate, zipDeflate, tarGzip or tar. */
                compressionType?: components["parameters"]["CompressionType"];
                /** @description UTF-8 or ISO-8859-1. */
                encoding?: components["parameters"]["Encoding"];
                /** @description True asks to guess how a file is laid out. */
                determineProperties?: components["parameters"]["DetermineProperties"];
            };
            header?: never;
            path: {
                connectionSpecId: components["parameters"]["ConnectionSpecId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is, as a bare list; no file is there yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explored"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listConnectionSpecConfigs: {
        parameters: {
            query?: {
                /** @description activationDatasets asks for datasets. */
                outputType?: "activationDatasets";
                /** @description What is listed; datasets goes with activationDatasets. */
                outputField?: "datasets";
                /** @description How many to leave out. */
                start?: number;
                limit?: number;
            };
            header?: never;
            path: {
                connectionSpecId: components["parameters"]["ConnectionSpecId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecConfigs"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSourceConnections: {
        parameters: {
            query?: {
                /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
                property?: components["parameters"]["Property"];
                /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
                limit?: components["parameters"]["Limit"];
                /** @description A field, with + before it or nothing for ascending and - for descending order; several are separated by commas. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
                /** @description True asks for the number alone. */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of source connections, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceConnectionList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createSourceConnection: {
        parameters: {
            query?: {
                /** @description A draft may lack what the service judges, and does nothing until it is published. */
                mode?: components["parameters"]["Mode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceConnectionCreate"];
            };
        };
        responses: {
            201: components["responses"]["Created"];
            default: components["responses"]["Refusal"];
        };
    };
    getSourceConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceConnectionId: components["parameters"]["SourceConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceConnectionItems"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteSourceConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceConnectionId: components["parameters"]["SourceConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            default: components["responses"]["Refusal"];
        };
    };
    patchSourceConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                sourceConnectionId: components["parameters"]["SourceConnectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Patch"];
            };
        };
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    createSourceConnectionAction: {
        parameters: {
            query: {
                /** @description The action, in either spelling, `re-trigger` or `RE_TRIGGER`; what it may be is the service's to judge. */
                op: components["parameters"]["ActionOp"];
                /** @description FS marks it required, every documented request leaves it out; apply, rollback and progress belong to providers. */
                subOp?: components["parameters"]["ActionSubOp"];
            };
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                sourceConnectionId: components["parameters"]["SourceConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    listTargetConnections: {
        parameters: {
            query?: {
                /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
                property?: components["parameters"]["Property"];
                /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
                limit?: components["parameters"]["Limit"];
                /** @description A field, with + before it or nothing for ascending and - for descending order; several are separated by commas. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
                /** @description True asks for the number alone. */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of target connections, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetConnectionList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTargetConnection: {
        parameters: {
            query?: {
                /** @description A draft may lack what the service judges, and does nothing until it is published. */
                mode?: components["parameters"]["Mode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetConnectionCreate"];
            };
        };
        responses: {
            201: components["responses"]["Created"];
            default: components["responses"]["Refusal"];
        };
    };
    getTargetConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                targetConnectionId: components["parameters"]["TargetConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The target connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetConnectionItems"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTargetConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                targetConnectionId: components["parameters"]["TargetConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            default: components["responses"]["Refusal"];
        };
    };
    patchTargetConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                targetConnectionId: components["parameters"]["TargetConnectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Patch"];
            };
        };
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    createTargetConnectionAction: {
        parameters: {
            query: {
                /** @description The action, in either spelling, `re-trigger` or `RE_TRIGGER`; what it may be is the service's to judge. */
                op: components["parameters"]["ActionOp"];
                /** @description FS marks it required, every documented request leaves it out; apply, rollback and progress belong to providers. */
                subOp?: components["parameters"]["ActionSubOp"];
            };
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                targetConnectionId: components["parameters"]["TargetConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    listFlowSpecs: {
        parameters: {
            query?: {
                /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
                property?: components["parameters"]["Property"];
                /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
                limit?: components["parameters"]["Limit"];
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
                /** @description True asks for the number alone. */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of flow specs, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowSpecList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createFlowSpec: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Open"];
            };
        };
        responses: {
            /** @description The new flow spec. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowSpec"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getFlowSpec: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flowSpecId: components["parameters"]["FlowSpecId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flow spec. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowSpecItems"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceFlowSpec: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flowSpecId: components["parameters"]["FlowSpecId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Open"];
            };
        };
        responses: {
            /** @description The flow spec as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowSpec"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createFlowSpecSearch: {
        parameters: {
            query?: {
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldSearch"];
            };
        };
        responses: {
            /** @description One page of flow specs, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listFlows: {
        parameters: {
            query?: {
                /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
                property?: components["parameters"]["Property"];
                /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
                limit?: components["parameters"]["Limit"];
                /** @description A field, with + before it or nothing for ascending and - for descending order; several are separated by commas. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
                /** @description True asks for the number alone. */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of flows, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createFlow: {
        parameters: {
            query?: {
                /** @description A draft may lack what the service judges, and does nothing until it is published. */
                mode?: components["parameters"]["Mode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowCreate"];
            };
        };
        responses: {
            201: components["responses"]["Created"];
            default: components["responses"]["Refusal"];
        };
    };
    getFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flowId: components["parameters"]["FlowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flow; schedule and transformations are echoed as they were sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowItems"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flowId: components["parameters"]["FlowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            default: components["responses"]["Refusal"];
        };
    };
    patchFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                flowId: components["parameters"]["FlowId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Patch"];
            };
        };
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    createFlowAction: {
        parameters: {
            query: {
                /** @description The action, in either spelling, `re-trigger` or `RE_TRIGGER`; what it may be is the service's to judge. */
                op: components["parameters"]["ActionOp"];
                /** @description FS marks it required, every documented request leaves it out; apply, rollback and progress belong to providers. */
                subOp?: components["parameters"]["ActionSubOp"];
            };
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                flowId: components["parameters"]["FlowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Changed"];
            default: components["responses"]["Refusal"];
        };
    };
    createFlowSearch: {
        parameters: {
            query?: {
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
            };
            header?: {
                /** @description Sandboxes to be searched together, by id, with commas between them; only service tokens may. */
                "x-active-sandbox-ids"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldSearch"];
            };
        };
        responses: {
            /** @description One page of flows, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description A filter such as `state==enabled`; a comma in the value means any of; repeated filters must all hold. */
                property?: components["parameters"]["Property"];
                /** @description Items on a page. The bounds are those of DEST; what happens outside them is not published. */
                limit?: components["parameters"]["Limit"];
                /** @description A field, with + before it or nothing for ascending and - for descending order; several are separated by commas. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description Taken from the link to the next page, passed on unread. */
                continuationToken?: components["parameters"]["ContinuationToken"];
                /** @description True asks for the number alone. */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of runs, or their number alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunCreate"];
            };
        };
        responses: {
            /** @description A reference to the new run, as a list of one. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunReferences"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run with its metrics and activities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunItems"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Open"];
            };
        };
        responses: {
            /** @description A reference to the run as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createRunAction: {
        parameters: {
            query: {
                /** @description The action, in either spelling, `re-trigger` or `RE_TRIGGER`; what it may be is the service's to judge. */
                op: components["parameters"]["ActionOp"];
            };
            header?: {
                /** @description The etag that the change is based on, with its own double quotes. Required, but its absence is the service's to refuse. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id and the etag of the new run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
