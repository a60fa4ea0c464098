// Generated from contracts/schema-registry.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization's tenant id, and how many resources it has.
         * @description Any Accept is taken, and none. Clients read `tenantId` here before they name a field of their own.
         */
        get: operations["getStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schemas of the sandbox. */
        get: operations["listTenantSchemas"];
        put?: never;
        /**
         * Compose a schema from one class and any number of field groups.
         * @description Accept is not read. What the registry computes (`meta:class` and its like) it computes from `allOf`, whatever the body says. A title that is taken is refused unless a switch allows it.
         */
        post: operations["createTenantSchema"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/schemas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One schema, as composed or resolved, as Accept asks. */
        get: operations["getTenantSchema"];
        /**
         * Replace a schema by a whole new body.
         * @description What the registry owns may stand in the body and is not read. A body that changes nothing leaves the version as it is.
         */
        put: operations["replaceTenantSchema"];
        post?: never;
        /** Delete a schema that no data set uses. */
        delete: operations["deleteTenantSchema"];
        options?: never;
        head?: never;
        /**
         * Change parts of a schema.
         * @description The result is held against everything that a new body is held against. The media type is `application/json`.
         */
        patch: operations["patchTenantSchema"];
        trace?: never;
    };
    "/global/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes of the global container, the same for everyone. */
        get: operations["listGlobalClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One class of the global container. */
        get: operations["getGlobalClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/fieldgroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Field groups of the global container, the same for everyone. */
        get: operations["listGlobalFieldGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/fieldgroups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One field group of the global container. */
        get: operations["getGlobalFieldGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/datatypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data types of the global container, the same for everyone. */
        get: operations["listGlobalDataTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/datatypes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One data type of the global container. */
        get: operations["getGlobalDataType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/behaviors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Behaviors of the global container, the same for everyone. */
        get: operations["listGlobalBehaviors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/behaviors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One behavior of the global container. */
        get: operations["getGlobalBehavior"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/mixins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Field groups of the global container, by their older name.
         * @deprecated
         */
        get: operations["listGlobalMixins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/mixins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One field group of the global container, by its older name.
         * @deprecated
         */
        get: operations["getGlobalMixin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schemas of the global container. The library holds none; documents of one's own may be schemas. */
        get: operations["listGlobalSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/schemas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One schema of the global container. The library holds none; documents of one's own may be schemas. */
        get: operations["getGlobalSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes of the sandbox. */
        get: operations["listTenantClasses"];
        put?: never;
        /**
         * Define a class of the organization.
         * @description It extends one behavior: record, time-series or adhoc. Fields of its own stand under the tenant namespace.
         */
        post: operations["createTenantClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One class, as composed or resolved, as Accept asks. */
        get: operations["getTenantClass"];
        /**
         * Replace a class by a whole new body.
         * @description What the registry owns may stand in the body and is not read. A body that changes nothing leaves the version as it is.
         */
        put: operations["replaceTenantClass"];
        post?: never;
        /** Delete a class that nothing refers to. */
        delete: operations["deleteTenantClass"];
        options?: never;
        head?: never;
        /**
         * Change parts of a class.
         * @description The result is held against everything that a new body is held against. The media type is `application/json`.
         */
        patch: operations["patchTenantClass"];
        trace?: never;
    };
    "/tenant/fieldgroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Field groups of the sandbox. */
        get: operations["listTenantFieldGroups"];
        put?: never;
        /**
         * Define a field group of the organization.
         * @description `meta:intendedToExtend` names the classes that it fits; none for all. Fields of its own stand under the tenant namespace.
         */
        post: operations["createTenantFieldGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/fieldgroups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One field group, as composed or resolved, as Accept asks. */
        get: operations["getTenantFieldGroup"];
        /**
         * Replace a field group by a whole new body.
         * @description What the registry owns may stand in the body and is not read. A body that changes nothing leaves the version as it is.
         */
        put: operations["replaceTenantFieldGroup"];
        post?: never;
        /** Delete a field group that nothing refers to. */
        delete: operations["deleteTenantFieldGroup"];
        options?: never;
        head?: never;
        /**
         * Change parts of a field group.
         * @description The result is held against everything that a new body is held against. The media type is `application/json`.
         */
        patch: operations["patchTenantFieldGroup"];
        trace?: never;
    };
    "/tenant/datatypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data types of the sandbox. */
        get: operations["listTenantDataTypes"];
        put?: never;
        /**
         * Define a data type of the organization.
         * @description Its fields need no namespace: they are below the field that uses it.
         */
        post: operations["createTenantDataType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/datatypes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One data type, as composed or resolved, as Accept asks. */
        get: operations["getTenantDataType"];
        /**
         * Replace a data type by a whole new body.
         * @description What the registry owns may stand in the body and is not read. A body that changes nothing leaves the version as it is.
         */
        put: operations["replaceTenantDataType"];
        post?: never;
        /** Delete a data type that nothing refers to. */
        delete: operations["deleteTenantDataType"];
        options?: never;
        head?: never;
        /**
         * Change parts of a data type.
         * @description The result is held against everything that a new body is held against. The media type is `application/json`.
         */
        patch: operations["patchTenantDataType"];
        trace?: never;
    };
    "/tenant/mixins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Field groups of the sandbox, by their older name.
         * @deprecated
         */
        get: operations["listTenantMixins"];
        put?: never;
        /**
         * Define a field group, by its older name.
         * @deprecated
         * @description The same as `/tenant/fieldgroups`.
         */
        post: operations["createTenantMixin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/mixins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One field group, as composed or resolved, as Accept asks, by its older name.
         * @deprecated
         */
        get: operations["getTenantMixin"];
        /**
         * Replace a field group by a whole new body, by its older name.
         * @deprecated
         * @description What the registry owns may stand in the body and is not read. A body that changes nothing leaves the version as it is.
         */
        put: operations["replaceTenantMixin"];
        post?: never;
        /**
         * Delete a field group that nothing refers to, by its older name.
         * @deprecated
         */
        delete: operations["deleteTenantMixin"];
        options?: never;
        head?: never;
        /**
         * Change parts of a field group, by its older name.
         * @deprecated
         * @description The result is held against everything that a new body is held against. The media type is `application/json`.
         */
        patch: operations["patchTenantMixin"];
        trace?: never;
    };
    "/global/descriptors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Descriptors of the global container, of which there are none. */
        get: operations["listGlobalDescriptors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/descriptors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One descriptor of the global container, which has none. */
        get: operations["getGlobalDescriptor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/descriptors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Descriptors of the sandbox, by their types or page by page. */
        get: operations["listTenantDescriptors"];
        put?: never;
        /**
         * Say of a field, or of a whole schema, what the schema itself cannot say.
         * @description Accept is not read. Identity namespaces are not emulated: any code and any number is taken for one that exists.
         */
        post: operations["createTenantDescriptor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/descriptors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One descriptor. It has no version, so Accept need not be sent. */
        get: operations["getTenantDescriptor"];
        /**
         * Write a descriptor anew, under its id and with its type.
         * @description The published document answers with the whole descriptor, the guide with 201 and the id alone; here it is the whole.
         */
        put: operations["replaceTenantDescriptor"];
        post?: never;
        /** Take a descriptor away. */
        delete: operations["deleteTenantDescriptor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/unions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Unions of the sandbox, one for each class of which a schema has the tag `union`. */
        get: operations["listTenantUnions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant/unions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What all schemas of a class that have the tag `union` have together. */
        get: operations["getTenantUnion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/export/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A resource behind all that it is made of, ready to be imported elsewhere.
         * @description The tenant id is replaced by `<XDM_TENANTID_PLACEHOLDER>`; what is of the global container is left out. Accept is not read.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create resources of an export, under the tenant id of the organization that asks.
         * @description All of them are created, or none. Each keeps the digits of its `$id`. Descriptors, as a CSV template gives them, come in with their schemas.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/sampledata/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A record that a schema takes, in the names of the XDM documents.
         * @description Accept is not read. The same schema gives the same record. A field for which no value can be found (a pattern that nothing matches) is left out, even where it is required.
         */
        get: operations["getSampleData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/auditlog/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of a resource, and of what it refers to.
         * @description The latest change stands first. Accept is not read.
         */
        get: operations["getAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/csv2schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make of a CSV template what `POST /rpc/import` takes; nothing is stored.
         * @description Field groups that the template describes, then the schema, then descriptors, under the tenant id of the organization. Columns stand in the order of the template; those that may be empty may be left out. Whatever is wrong is told at once, under `report.sub-errors`.
         */
        post: operations["createSchemaFromCsv"];
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
        /** @description A schema to be created. Other keys are taken and, where the registry owns them, ignored. */
        NewSchema: {
            /** @constant */
            type?: "object";
            /** @description Unique in the sandbox. */
            title: string;
            description?: string;
            /** @description Taken by PUT and PATCH alone. */
            "meta:immutableTags"?: string[];
            allOf: components["schemas"]["SchemaReference"][];
            definitions?: {
                [key: string]: components["schemas"]["XdmField"];
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A class to be created. Other keys are taken and, where the registry owns them, ignored. */
        NewClass: {
            /** @constant */
            type?: "object";
            /** @description Unique in the sandbox. */
            title: string;
            description?: string;
            /** @description Taken by PUT and PATCH alone. */
            "meta:immutableTags"?: string[];
            /** @description One behavior, and the fields, here or under `definitions`. */
            allOf: components["schemas"]["SchemaReference"][];
            definitions?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A field group to be created. Other keys are taken and, where the registry owns them, ignored. */
        NewFieldGroup: {
            /** @constant */
            type?: "object";
            /** @description Unique in the sandbox. */
            title: string;
            description?: string;
            /** @description Taken by PUT and PATCH alone. */
            "meta:immutableTags"?: string[];
            /** @description Classes that the field group fits; empty for all. */
            "meta:intendedToExtend": string[];
            allOf?: components["schemas"]["SchemaReference"][];
            definitions?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A data type to be created. Other keys are taken and, where the registry owns them, ignored. */
        NewDataType: {
            /** @enum {string} */
            type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
            /** @description Unique in the sandbox. */
            title: string;
            description?: string;
            /** @description Taken by PUT and PATCH alone. */
            "meta:immutableTags"?: string[];
            allOf?: components["schemas"]["SchemaReference"][];
            definitions?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            items?: components["schemas"]["XdmField"];
        } & {
            [key: string]: unknown;
        };
        /** @description Operations of JSON Patch (RFC 6902), all six of them. */
        RegistryPatch: {
            /** @enum {string} */
            op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            /** @description A JSON pointer; its first slash may be missing. */
            path: string;
            /** @description Where move and copy take from; a JSON pointer. */
            from?: string;
            /** @description What to add or to put in. */
            value?: unknown;
        }[];
        /** @description A class, a field group, a definition of this body (`#/definitions/…`), or fields written in place. */
        SchemaReference: {
            $ref?: string;
            /** @constant */
            type?: "object";
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            /** @constant */
            "meta:xdmType"?: "object";
            /** @description Uses these fields of the group only, as `/person/name/firstName`. */
            "meta:refProperty"?: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description One node of a schema's tree. What is below it is of the same form, and not checked here. */
        XdmField: {
            $ref?: string;
            type?: string;
            title?: string;
            description?: string;
            format?: string;
            pattern?: string;
            enum?: unknown[];
            default?: unknown;
            minimum?: number;
            maximum?: number;
            minLength?: number;
            maxLength?: number;
            required?: string[];
            properties?: {
                [key: string]: unknown;
            };
            items?: {
                [key: string]: unknown;
            };
            additionalProperties?: Record<string, never> | boolean;
            "meta:xdmType"?: components["schemas"]["XdmType"];
            /** @description The name with its XDM prefix. */
            "meta:xdmField"?: string;
            /** @description The data type that the node was expanded from. */
            "meta:referencedFrom"?: string;
            /** @description Value to label; suggestions where `enum` is absent. */
            "meta:enum"?: {
                [key: string]: string;
            };
            "meta:status"?: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        XdmType: "string" | "date" | "date-time" | "boolean" | "number" | "int" | "byte" | "short" | "long" | "array" | "object" | "map";
        /** @description A schema of the sandbox: with `allOf` as it is composed, with `properties` as `-full` resolves it, without texts as `-notext` leaves it. */
        Schema: {
            /** @description https://ns.adobe.com/{TENANT}/schemas/{48 hexadecimal digits} */
            $id: string;
            /** @description _{TENANT}.schemas.{the same digits} */
            "meta:altId": string;
            /** @constant */
            "meta:resourceType": "schemas";
            /** @description The major number stays 1. */
            version: string;
            title?: string;
            description?: string;
            /** @constant */
            type: "object";
            allOf?: components["schemas"]["SchemaReference"][];
            refs?: string[];
            definitions?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            required?: string[];
            imsOrg?: string;
            "meta:class": string;
            /** @description The references first, then what those extend; a set. */
            "meta:extends": string[];
            /** @constant */
            "meta:abstract": false;
            /** @constant */
            "meta:extensible": false;
            /** @constant */
            "meta:xdmType": "object";
            /** @constant */
            "meta:containerId": "tenant";
            "meta:sandboxId"?: string;
            /** @enum {string} */
            "meta:sandboxType"?: "production" | "development";
            /** @description _{TENANT} */
            "meta:tenantNamespace"?: string;
            "meta:immutableTags"?: string[];
            "meta:registryMetadata": components["schemas"]["RegistryMetadata"];
        } & {
            [key: string]: unknown;
        };
        /** @description A class, field group or data type of the sandbox; shaped by Accept as a schema is. */
        TenantResource: {
            /** @description https://ns.adobe.com/{TENANT}/{classes|mixins|datatypes}/{48 hexadecimal digits} */
            $id: string;
            /** @description _{TENANT}.{classes|mixins|datatypes}.{the same digits} */
            "meta:altId": string;
            /**
             * @description Field groups keep their older name here.
             * @enum {string}
             */
            "meta:resourceType": "classes" | "mixins" | "datatypes";
            /** @description The major number stays 1. */
            version: string;
            title?: string;
            description?: string;
            type: string;
            allOf?: components["schemas"]["SchemaReference"][];
            /** @description Every resource that is referred to, at any depth. */
            refs?: string[];
            definitions?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            items?: components["schemas"]["XdmField"];
            required?: string[];
            imsOrg?: string;
            /** @description The references first, then what those extend; a set. */
            "meta:extends": string[];
            /** @description Classes that a field group fits; empty for all. */
            "meta:intendedToExtend"?: string[];
            /** @constant */
            "meta:abstract": true;
            /** @constant */
            "meta:extensible": true;
            "meta:xdmType"?: components["schemas"]["XdmType"];
            /** @constant */
            "meta:containerId": "tenant";
            "meta:sandboxId"?: string;
            /** @enum {string} */
            "meta:sandboxType"?: "production" | "development";
            /** @description _{TENANT} */
            "meta:tenantNamespace"?: string;
            /** @description The name that `_adhoc` was given, in classes of ad hoc data. */
            "meta:datasetNamespace"?: string;
            "meta:registryMetadata": components["schemas"]["RegistryMetadata"];
        } & {
            [key: string]: unknown;
        };
        /** @description A class, field group, data type, behavior or schema of the global container; shaped by Accept as a schema is. */
        GlobalResource: {
            $id: string;
            $schema?: string;
            /** @description `_xdm.context.profile` for `https://ns.adobe.com/xdm/context/profile`. */
            "meta:altId": string;
            /** @enum {string} */
            "meta:resourceType"?: "schemas" | "classes" | "mixins" | "datatypes" | "behaviors";
            /** @description That of the library. */
            version: string;
            title?: string;
            description?: string;
            type?: string;
            allOf?: components["schemas"]["SchemaReference"][];
            refs?: string[];
            definitions?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            required?: string[];
            "meta:extends"?: string[];
            /** @description Classes that a field group fits; empty for all. */
            "meta:intendedToExtend"?: string[];
            "meta:abstract"?: boolean;
            "meta:extensible"?: boolean;
            "meta:xdmType"?: components["schemas"]["XdmType"];
            /** @constant */
            "meta:containerId"?: "global";
            /** @enum {string} */
            "meta:status"?: "stable" | "experimental" | "deprecated";
            /** @description yyyy-MM-dd */
            "meta:createdDate"?: string;
            "meta:tags"?: {
                [key: string]: string[];
            };
            "meta:registryMetadata"?: components["schemas"]["RegistryMetadata"];
        } & {
            [key: string]: unknown;
        };
        /** @description The form that is sent with a template. What a part calls its file, or its media type, changes nothing. */
        CsvTemplate: {
            /** @description The template. */
            "csv-file": string;
            /** @description The `$id` of a class. */
            "schema-class-id": string;
            "schema-name": string;
            "schema-description": string;
        };
        /** @description One record, its keys as `xdm:person`, `repo:createDate` and `@id`. */
        SampleRecord: {
            [key: string]: unknown;
        };
        /** @description A descriptor, told apart by `@type`. Other keys are taken and, where the registry owns them, ignored. */
        NewDescriptor: components["schemas"]["IdentityDescriptor"] | components["schemas"]["DisplayDescriptor"] | components["schemas"]["OneToOneDescriptor"] | components["schemas"]["ReferenceIdentityDescriptor"] | components["schemas"]["RelationshipDescriptor"] | components["schemas"]["DeprecatedDescriptor"] | components["schemas"]["PrimaryKeyDescriptor"] | components["schemas"]["VersionDescriptor"] | components["schemas"]["TimestampDescriptor"] | components["schemas"]["LabelDescriptor"] | components["schemas"]["GranularityDescriptor"];
        /** @description A field that identifies whom a record is about. */
        IdentityDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorIdentity";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPath"];
            "xdm:namespace": components["schemas"]["NamespaceReference"];
            /**
             * @description What the namespace is given by; a number is an id.
             * @enum {string}
             */
            "xdm:property"?: "xdm:code" | "xdm:id";
            /** @description Without it false; one field of a schema alone. */
            "xdm:isPrimary"?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description Another title, description or list of suggested values for a field. */
        DisplayDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:alternateDisplayInfo";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPath"];
            "xdm:title"?: components["schemas"]["LocalTexts"];
            "xdm:description"?: components["schemas"]["LocalTexts"];
            /** @description Value to label. */
            "meta:enum"?: {
                [key: string]: string;
            };
            /** @description Suggested values to be hidden. */
            "xdm:excludeMetaEnum"?: {
                [key: string]: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A field that refers to a record of another schema. */
        OneToOneDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorOneToOne";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPath"];
            "xdm:destinationSchema": components["schemas"]["SchemaAddress"];
            "xdm:destinationVersion"?: components["schemas"]["MajorVersion"];
            "xdm:destinationProperty"?: components["schemas"]["PropertyPath"];
            "xdm:sourceNamespace"?: components["schemas"]["NamespaceReference"];
            "xdm:destinationNamespace"?: components["schemas"]["NamespaceReference"];
        } & {
            [key: string]: unknown;
        };
        /** @description The namespace of the identities that a referring field holds. */
        ReferenceIdentityDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorReferenceIdentity";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPath"];
            "xdm:identityNamespace": components["schemas"]["NamespaceReference"];
        } & {
            [key: string]: unknown;
        };
        /** @description A field that refers to records of another schema, with names for both directions. */
        RelationshipDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorRelationship";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPaths"];
            "xdm:destinationSchema": components["schemas"]["SchemaAddress"];
            "xdm:destinationVersion"?: components["schemas"]["MajorVersion"];
            "xdm:destinationProperty"?: components["schemas"]["PropertyPaths"];
            /** @enum {string} */
            "xdm:cardinality": "1:1" | "1:0" | "M:1" | "M:0";
            "xdm:sourceNamespace"?: components["schemas"]["NamespaceReference"];
            "xdm:destinationNamespace"?: components["schemas"]["NamespaceReference"];
            "xdm:sourceToDestinationName"?: string;
            "xdm:destinationToSourceName"?: string;
            "xdm:sourceToDestinationTitle"?: string;
            "xdm:destinationToSourceTitle"?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Fields that this schema no longer wants to be used. */
        DeprecatedDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorDeprecated";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPaths"];
        } & {
            [key: string]: unknown;
        };
        /** @description The fields whose values together no two records share. */
        PrimaryKeyDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorPrimaryKey";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPaths"];
        } & {
            [key: string]: unknown;
        };
        /** @description The field by which the later of two states of a record is known. */
        VersionDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorVersion";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPath"];
        } & {
            [key: string]: unknown;
        };
        /** @description The field that says when something was. */
        TimestampDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorTimestamp";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPath"];
        } & {
            [key: string]: unknown;
        };
        /** @description Usage labels of a field, of a schema or of a part of schemas. */
        LabelDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorLabel";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            "xdm:sourceProperty": components["schemas"]["PropertyPath"];
            "xdm:labels": string[];
        } & {
            [key: string]: unknown;
        };
        /** @description The periods that the records of a summary stand for. */
        GranularityDescriptor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            "@type": "xdm:descriptorTimeSeriesGranularity";
            "xdm:sourceSchema": components["schemas"]["SchemaAddress"];
            "xdm:sourceVersion"?: components["schemas"]["MajorVersion"];
            /**
             * @description Without it day.
             * @enum {string}
             */
            "xdm:granularity"?: "hour" | "day";
            "xdm:ianaTimezone"?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The `$id` of a schema. */
        SchemaAddress: string;
        /**
         * @description The major version of the schema; without it 1. The guide has a number, the published document a text.
         * @enum {unknown}
         */
        MajorVersion: 1 | "1";
        /** @description Names as compatibility mode has them, as `/personalEmail/address`; `[*]` after the name of a list. */
        PropertyPath: string;
        /** @description One path, or several. */
        PropertyPaths: string | string[];
        /** @description The code of an identity namespace, or its number. */
        NamespaceReference: string | number;
        /** @description By language, as `en_us`. */
        LocalTexts: {
            [key: string]: string;
        };
        /** @description A descriptor as it was sent, with its id, its defaults and its place. */
        Descriptor: {
            /** @description 48 hexadecimal digits. */
            "@id": string;
            "@type": string;
            "xdm:sourceSchema": string;
            /** @enum {unknown} */
            "xdm:sourceVersion": 1 | "1";
            "xdm:sourceProperty"?: string | string[];
            imsOrg: string;
            /** @constant */
            version: "1";
            /** @constant */
            "meta:containerId": "tenant";
            "meta:sandboxId": string;
            /** @enum {string} */
            "meta:sandboxType": "production" | "development";
            "meta:registryMetadata": components["schemas"]["RegistryMetadata"];
        } & {
            [key: string]: unknown;
        };
        /** @description With `xdm-v2` a page. Without it an object with one list for each type that there is; of whole descriptors, of ids, or of paths like `/tenant/descriptors/{id}`. */
        DescriptorList: {
            results?: (components["schemas"]["Descriptor"] | string)[];
            _page?: components["schemas"]["Page"];
            _links?: components["schemas"]["Links"];
        } & {
            [key: string]: unknown;
        };
        /** @description What the schemas of a class have together; shaped by Accept as a schema is. */
        Union: {
            /** @description The `$id` of the class, and `__union`. */
            $id: string;
            "meta:altId": string;
            /** @constant */
            "meta:resourceType": "unions";
            /** @constant */
            version: "1.0";
            title?: string;
            description?: string;
            /** @constant */
            type?: "object";
            allOf?: components["schemas"]["SchemaReference"][];
            properties?: {
                [key: string]: components["schemas"]["XdmField"];
            };
            required?: string[];
            imsOrg?: string;
            "meta:class": string;
            /** @description Its parts, what those extend, and its schemas; a set. */
            "meta:extends"?: string[];
            /** @constant */
            "meta:xdmType"?: "object";
            /** @constant */
            "meta:containerId": "tenant";
            "meta:sandboxId"?: string;
            /** @enum {string} */
            "meta:sandboxType"?: "production" | "development";
            "meta:registryMetadata"?: components["schemas"]["RegistryMetadata"];
        } & {
            [key: string]: unknown;
        };
        UnionPage: {
            results: (components["schemas"]["Union"] | components["schemas"]["ResourceSummary"])[];
            _page: components["schemas"]["Page"];
            _links: components["schemas"]["Links"];
        };
        /** @description What Accept with `-id` leaves of a resource. */
        ResourceSummary: {
            $id: string;
            "meta:altId": string;
            version: string;
            title: string;
        };
        RegistryMetadata: {
            /** @description Milliseconds since 1970. */
            "repo:createdDate"?: number;
            /** @description Milliseconds since 1970. */
            "repo:lastModifiedDate"?: number;
            "xdm:createdClientId"?: string;
            "xdm:lastModifiedClientId"?: string;
            "xdm:createdUserId"?: string;
            "xdm:lastModifiedUserId"?: string;
            /** @description 64 hexadecimal digits. */
            eTag?: string;
            "meta:globalLibVersion"?: string;
        } & {
            [key: string]: unknown;
        };
        AuditEntry: {
            /** @description The resource that was asked for. */
            id: string;
            updatedUser: string;
            imsOrg: string;
            /** @description MM-dd-yyyy HH:mm:ss */
            updatedTime: string;
            requestId: string;
            clientId: string;
            sandBoxId: string;
            updates: {
                /** @description The resource that was changed. */
                id: string;
                /** @enum {string} */
                xdmType: "schemas" | "classes" | "mixins" | "datatypes";
                /** @enum {string} */
                action: "add" | "remove" | "replace";
                /** @description A JSON pointer into the resource. */
                path: string;
                /** @description What was added, put in, or taken away. */
                value: unknown;
            }[];
        };
        /** @description A resource as an export has it, or a descriptor. Each is held to what a new one is held to. */
        Imported: {
            /** @description https://ns.adobe.com/<XDM_TENANTID_PLACEHOLDER>/{type}/{digits} */
            $id?: string;
            /** @description Of descriptors alone. */
            "@type"?: string;
            "meta:resourceType"?: string;
            title?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A resource without what the registry says of it in its own sandbox. */
        Exported: {
            /** @description https://ns.adobe.com/<XDM_TENANTID_PLACEHOLDER>/{type}/{digits} */
            $id: string;
            /** @enum {string} */
            "meta:resourceType": "schemas" | "classes" | "mixins" | "datatypes";
            title: string;
        } & {
            [key: string]: unknown;
        };
        SchemaPage: {
            results: (components["schemas"]["Schema"] | components["schemas"]["ResourceSummary"])[];
            _page: components["schemas"]["Page"];
            _links: components["schemas"]["Links"];
        };
        TenantPage: {
            results: (components["schemas"]["TenantResource"] | components["schemas"]["ResourceSummary"])[];
            _page: components["schemas"]["Page"];
            _links: components["schemas"]["Links"];
        };
        GlobalPage: {
            results: (components["schemas"]["GlobalResource"] | components["schemas"]["ResourceSummary"])[];
            _page: components["schemas"]["Page"];
            _links: components["schemas"]["Links"];
        };
        Page: {
            orderby: string;
            /** @description The `start` of the next page. */
            next: string | null;
            /** @description Items on this page. */
            count: number;
        };
        Links: {
            next: components["schemas"]["Link"] | null;
            /** @description The same list of the global container, under this one name for every kind of resource; in tenant lists only. */
            global_schemas?: components["schemas"]["Link"];
        };
        Link: {
            href: string;
        };
        Stats: {
            imsOrg: string;
            tenantId: string;
            counts: {
                schemas: number;
                /** @description Field groups, by their older name. */
                mixins: number;
                datatypes: number;
                classes: number;
                unions: number;
            };
            recentlyCreatedResources: components["schemas"]["RecentResource"][];
            recentlyUpdatedResources: components["schemas"]["RecentResource"][];
            /** @description Class to the schemas that use it. The published document has an array here; clients read neither. */
            classUsage: {
                [key: string]: {
                    $id: string;
                    title: string;
                    description: string;
                }[];
            };
        };
        RecentResource: {
            $id?: string;
            title: string;
            description: string;
            "meta:resourceType": string;
            /** @description As `Sat Feb 02 2019 00:24:30 GMT+0000 (UTC)`. */
            "meta:created"?: string;
            "meta:updated"?: string;
            "meta:class"?: string;
            "meta:classTitle"?: string;
            version: string;
        };
        Refusal: {
            /** @description http://ns.adobe.com/aep/errors/XDM-{code}, or about:blank where there is no code. */
            type: string;
            title: string;
            status: number;
            /** @description Clients know a refusal by the presence of `status` and `report`. */
            report: {
                registryRequestId: string;
                /** @description MM-dd-yyyy HH:mm:ss */
                timestamp: string;
                "detailed-message": string;
                "sub-errors": {
                    [key: string]: unknown;
                }[];
            };
            /** @description The same text as `detailed-message`. */
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
        /** @description The `$id`, URL-encoded, or the `meta:altId`. */
        Id: string;
        /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
        IfMatch: string;
        /** @description The `@id`. */
        DescriptorId: string;
        /** @description `application/vnd.adobe.xdm+json` for descriptors, `xdm-id` for their ids, `xdm-link` for their paths, each by type; `xdm-v2`, `xdm-v2-id` and `xdm-v2-link` for the same page by page. Never `xed`, and no version. */
        DescriptorListAccept: string;
        /** @description `application/vnd.adobe.xdm+json`, or nothing. */
        DescriptorLookupAccept: string;
        /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
        ListAccept: string;
        /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
        LookupAccept: string;
        /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
        Start: string;
        /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
        Limit: number;
        /** @description Fields, separated by commas; `-` before one sorts it downwards. */
        OrderBy: string;
        /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
        Property: string[];
        /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
        Properties: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts and recent changes of the sandbox. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stats"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTenantSchemas: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
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
                    "application/json": components["schemas"]["SchemaPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTenantSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSchema"];
            };
        };
        responses: {
            /** @description The schema as it is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schema"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getTenantSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
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
                    "application/json": components["schemas"]["Schema"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceTenantSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSchema"];
            };
        };
        responses: {
            /** @description The schema as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schema"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTenantSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema is gone; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchTenantSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistryPatch"];
            };
        };
        responses: {
            /** @description The schema as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schema"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGlobalClasses: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of classes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGlobalClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The class. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGlobalFieldGroups: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of field groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGlobalFieldGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGlobalDataTypes: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of data types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGlobalDataType: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGlobalBehaviors: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of behaviors. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGlobalBehavior: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The behavior. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGlobalMixins: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of field groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGlobalMixin: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGlobalSchemas: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
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
                    "application/json": components["schemas"]["GlobalPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGlobalSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
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
                    "application/json": components["schemas"]["GlobalResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTenantClasses: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of classes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTenantClass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClass"];
            };
        };
        responses: {
            /** @description The class as it is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getTenantClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The class. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceTenantClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClass"];
            };
        };
        responses: {
            /** @description The class as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTenantClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The class is gone; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchTenantClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistryPatch"];
            };
        };
        responses: {
            /** @description The class as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTenantFieldGroups: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of field groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTenantFieldGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFieldGroup"];
            };
        };
        responses: {
            /** @description The field group as it is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getTenantFieldGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceTenantFieldGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFieldGroup"];
            };
        };
        responses: {
            /** @description The field group as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTenantFieldGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field group is gone; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchTenantFieldGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistryPatch"];
            };
        };
        responses: {
            /** @description The field group as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTenantDataTypes: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of data types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTenantDataType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDataType"];
            };
        };
        responses: {
            /** @description The data type as it is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getTenantDataType: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceTenantDataType: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDataType"];
            };
        };
        responses: {
            /** @description The data type as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTenantDataType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data type is gone; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchTenantDataType: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistryPatch"];
            };
        };
        responses: {
            /** @description The data type as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTenantMixins: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of field groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTenantMixin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFieldGroup"];
            };
        };
        responses: {
            /** @description The field group as it is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getTenantMixin: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceTenantMixin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFieldGroup"];
            };
        };
        responses: {
            /** @description The field group as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTenantMixin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field group is gone; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    patchTenantMixin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` or the eTag that the change is based on. Clients send it; whether it is read is disputed. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistryPatch"];
            };
        };
        responses: {
            /** @description The field group as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGlobalDescriptors: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
            };
            header?: {
                /** @description `application/vnd.adobe.xdm+json` for descriptors, `xdm-id` for their ids, `xdm-link` for their paths, each by type; `xdm-v2`, `xdm-v2-id` and `xdm-v2-link` for the same page by page. Never `xed`, and no version. */
                Accept?: components["parameters"]["DescriptorListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No descriptors, in the form that Accept asks for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescriptorList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGlobalDescriptor: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xdm+json`, or nothing. */
                Accept?: components["parameters"]["DescriptorLookupAccept"];
            };
            path: {
                /** @description The `@id`. */
                id: components["parameters"]["DescriptorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The descriptor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Descriptor"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTenantDescriptors: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
            };
            header?: {
                /** @description `application/vnd.adobe.xdm+json` for descriptors, `xdm-id` for their ids, `xdm-link` for their paths, each by type; `xdm-v2`, `xdm-v2-id` and `xdm-v2-link` for the same page by page. Never `xed`, and no version. */
                Accept?: components["parameters"]["DescriptorListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Descriptors, their ids, or their paths. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescriptorList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTenantDescriptor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDescriptor"];
            };
        };
        responses: {
            /** @description The descriptor as it is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Descriptor"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getTenantDescriptor: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xdm+json`, or nothing. */
                Accept?: components["parameters"]["DescriptorLookupAccept"];
            };
            path: {
                /** @description The `@id`. */
                id: components["parameters"]["DescriptorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The descriptor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Descriptor"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replaceTenantDescriptor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `@id`. */
                id: components["parameters"]["DescriptorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDescriptor"];
            };
        };
        responses: {
            /** @description The descriptor as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Descriptor"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTenantDescriptor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `@id`. */
                id: components["parameters"]["DescriptorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The descriptor is gone; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTenantUnions: {
        parameters: {
            query?: {
                /** @description Begins strictly after this value of the first `orderby` field; `_page.next` of the page before. */
                start?: components["parameters"]["Start"];
                /** @description How many items are wished for, 0 to 500; a hint, so that more is not refused. Without it 300. */
                limit?: components["parameters"]["Limit"];
                /** @description Fields, separated by commas; `-` before one sorts it downwards. */
                orderby?: components["parameters"]["OrderBy"];
                /** @description A condition on a top-level field, as `title==Loyalty`, with `==`, `!=`, `<`, `>`, `<=` or `>=`; a bare name asks that the field exists. An array fits if a member does. All conditions must hold. */
                property?: components["parameters"]["Property"];
                /** @description Fields, separated by commas. Some clients send it; it changes nothing. */
                properties?: components["parameters"]["Properties"];
            };
            header?: {
                /** @description `application/vnd.adobe.xed-id+json` for summaries, `application/vnd.adobe.xed+json` for whole resources; `xdm` for `xed` likewise. A version does not belong here. */
                Accept?: components["parameters"]["ListAccept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of unions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionPage"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getTenantUnion: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/vnd.adobe.xed+json; version=1` keeps `allOf`, `xed-full` resolves it into `properties`; `-notext` leaves titles and descriptions out, `-desc` adds descriptors. Whether the version may be missing is disputed. */
                Accept?: components["parameters"]["LookupAccept"];
            };
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The union. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Union"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resources, each after those that it refers to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exported"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Imported"][];
            };
        };
        responses: {
            /** @description The resources as they are stored, in the order in which they came. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": (components["schemas"]["Schema"] | components["schemas"]["TenantResource"] | components["schemas"]["Descriptor"])[];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSampleData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleRecord"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getAuditLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `$id`, URL-encoded, or the `meta:altId`. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each change; none for a resource that is as it was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createSchemaFromCsv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CsvTemplate"];
            };
        };
        responses: {
            /** @description What is to be imported. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
