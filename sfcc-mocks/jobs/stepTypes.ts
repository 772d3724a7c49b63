import fs from 'node:fs';
import path from 'node:path';
import type { Instance } from '../contracts/instance';
import { MadeOnce } from '../runtime/madeOnce';

export interface StepParameter {
    name: string;
    type: string;
    required: boolean;
    trim: boolean;
    targetType?: string;
    defaultValue?: unknown;
    pattern?: string;
    minLength?: number;
    maxLength?: number;
    minValue?: number;
    maxValue?: number;
    enumValues?: string[];
}

/** A step type as a cartridge declares it. Source: platform doc, steptypes.json. */
export interface StepType {
    typeId: string;
    kind: 'task' | 'chunk';
    module: string;
    functions: Record<string, string>;
    chunkSize: number;
    siteContext: boolean;
    organizationContext: boolean;
    transactional: boolean;
    /** Infinity without a limit. */
    timeLimitMs: number;
    parameters: StepParameter[];
}

type Json = Record<string, unknown>;

/** What a cartridge declares wrongly: the platform disables this step type and no other. */
export interface StepTypeFault {
    typeId: string;
    why: string;
}

/** The step types that cartridges declare: those that can run, and those that the platform has disabled. */
export interface StepTypes {
    byId: Map<string, StepType>;
    faults: StepTypeFault[];
}

/** All step types of the cartridges on a path. Of two of one id the later cartridge's counts. */
export function readStepTypes(instance: Instance, cartridgePath: string[]): StepTypes {
    const types: StepTypes = { byId: new Map(), faults: [] };
    for (const cartridge of cartridgePath) {
        const folder = instance.cartridgeFolder(cartridge);
        const file = folder && path.join(folder, 'steptypes.json');
        if (file && fs.existsSync(file)) {
            const own = declared.of(`${cartridge}/steptypes.json`, fs.readFileSync(file, 'utf8'), file);
            own.byId.forEach((type, id) => types.byId.set(id, type));
            types.faults.push(...own.faults);
        }
    }
    return types;
}

/** Why a step type cannot run that no cartridge on a path declares rightly. */
export function whyUnknown(types: StepTypes, typeId: string, cartridgePath: string[]): string {
    const fault = types.faults.find((candidate) => candidate.typeId === typeId);
    return fault
        ? `step type ${typeId} is disabled: ${fault.why}`
        : `No cartridge on the path ${cartridgePath.join(':')} declares step type ${typeId}`;
}

/** The step types that a file declares, which each run of a job asks for. */
const declared = new MadeOnce(readFile);

/** @param file - what errors call it */
function readFile(source: string, file: string): StepTypes {
    const types: StepTypes = { byId: new Map(), faults: [] };
    const root = rootOf(source, file, types);
    const read = (kind: 'task' | 'chunk', list: Json[] = []): void => {
        for (const json of list) {
            try {
                const type = stepType(json, kind, file);
                types.byId.set(type.typeId, type);
            } catch (error) {
                types.faults.push({ typeId: String(json['@type-id']), why: (error as Error).message });
            }
        }
    };
    read('task', root['script-module-step'] as Json[] | undefined);
    read('chunk', root['chunk-script-module-step'] as Json[] | undefined);
    return types;
}

/** A file that is not JSON disables the step types that it names, and no other's. */
function rootOf(source: string, file: string, types: StepTypes): Json {
    try {
        return (JSON.parse(source) as Json)['step-types'] as Json;
    } catch (error) {
        const why = `${file} is not JSON: ${(error as Error).message}`;
        const named = [...source.matchAll(/"@type-id"\s*:\s*"([^"]*)"/g)];
        types.faults.push(...named.map(([, typeId]) => ({ typeId: typeId as string, why })));
        return {};
    }
}

function stepType(json: Json, kind: 'task' | 'chunk', file: string): StepType {
    const typeId = String(json['@type-id']);
    const siteContext = isSetOrMissing(json['@supports-site-context']);
    const organizationContext = isSetOrMissing(json['@supports-organization-context']);
    const chunkSize = Number(json['chunk-size'] || 0);
    if (!/^custom\.\S{1,93}$/.test(typeId)) {
        throw new Error(`${file}: a type id starts with "custom." and has at most 100 characters: ${typeId}`);
    }
    // The guide asks for exactly one; the documented default is both, and cartridges that are in use have both.
    if (!siteContext && !organizationContext) {
        throw new Error(`${file}: ${typeId} must support the context of a site or of the organization`);
    }
    if (kind === 'chunk' && !(chunkSize > 0)) {
        throw new Error(`${file}: ${typeId} needs a chunk-size above 0`);
    }
    return {
        typeId,
        kind,
        module: String(json.module),
        functions: kind === 'task' ? { execute: String(json.function || 'execute') } : chunkFunctions(json),
        chunkSize,
        siteContext,
        organizationContext,
        transactional: isSet(json.transactional),
        timeLimitMs: json['timeout-in-seconds'] ? Number(json['timeout-in-seconds']) * 1000 : Infinity,
        parameters: readParameters(json, file, typeId)
    };
}

function chunkFunctions(json: Json): Record<string, string> {
    const optional: Record<string, string> = {};
    const names: Record<string, string> = {
        beforeStep: 'before-step-function',
        beforeChunk: 'before-chunk-function',
        afterChunk: 'after-chunk-function',
        afterStep: 'after-step-function',
        getTotalCount: 'total-count-function'
    };
    Object.entries(names).forEach(([key, name]) => {
        if (json[name]) {
            optional[key] = String(json[name]);
        }
    });
    return {
        ...optional,
        read: String(json['read-function'] || 'read'),
        process: String(json['process-function'] || 'process'),
        write: String(json['write-function'] || 'write')
    };
}

function readParameters(json: Json, file: string, typeId: string): StepParameter[] {
    // Cartridges that are in use write `parameters` inside too.
    const declared = json.parameters as { parameter?: Json[]; parameters?: Json[] } | Json[] | undefined;
    const list = Array.isArray(declared) ? declared : declared?.parameter || declared?.parameters || [];
    const types = ['boolean', 'string', 'long', 'double', 'datetime-string', 'date-string', 'time-string'];
    return list.map((parameter) => {
        const type = String(parameter['@type']);
        if (!types.includes(type)) {
            throw new Error(`${file}: ${typeId}: parameter type ${type} is not one of ${types.join(', ')}`);
        }
        const enumValues = parameter['enum-values'] as { value: unknown[] } | undefined;
        return {
            name: String(parameter['@name']),
            type,
            required: isSetOrMissing(parameter['@required']),
            trim: isSetOrMissing(parameter['@trim']),
            targetType: parameter['@target-type'] as string | undefined,
            defaultValue: parameter['default-value'],
            pattern: parameter.pattern as string | undefined,
            minLength: parameter['min-length'] as number | undefined,
            maxLength: parameter['max-length'] as number | undefined,
            minValue: parameter['min-value'] as number | undefined,
            maxValue: parameter['max-value'] as number | undefined,
            enumValues: enumValues?.value.map(String)
        };
    });
}

function isSet(value: unknown): boolean {
    return value === true || value === 'true';
}

function isSetOrMissing(value: unknown): boolean {
    return value === undefined || isSet(value);
}
