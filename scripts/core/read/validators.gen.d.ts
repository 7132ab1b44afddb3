import type { ValidateFunction } from 'ajv'
import type { SchemaName } from './schemas.ts'

/** What ajv compiled each schema to. */
export declare const validators: Readonly<Record<SchemaName, ValidateFunction>>
