import type { Instance } from '../contracts/instance';
import { isImportStep, runImportStep } from './importStep';
import type { ExitStatus } from './jobRecord';
import type { StepType } from './stepTypes';

/** A step that the double runs itself. */
export type BuiltInStep = () => ExitStatus;

const MODULE = 'ExecuteScriptModule.';

/**
 * A step type of the platform's own. Indexes, page caches and addresses have nothing to do: in the double they follow by themselves.
 * Source: Salesforce, "Standard job steps".
 * @param given - its parameters
 * @throws Error for one that is not implemented
 */
export function builtInStep(
    instance: Instance,
    siteId: string,
    type: string,
    given: Record<string, string>
): StepType | BuiltInStep {
    if (isImportStep(type)) {
        return () => runImportStep(instance, siteId, type, given);
    }
    switch (type) {
        case 'SearchReindex':
        case 'InvalidateCache':
        case 'UpdateStorefrontURLs':
            return () => ({ code: 'OK', message: null, status: 'ok' });
        case 'ExecuteScriptModule':
            return scriptModule(given);
        case 'CatalogDeltaExport':
        case 'CustomerListsDeltaExport':
        case 'LibraryDeltaExport':
            throw new Error(
                `${type}: delta exports are not enabled for this instance; Salesforce Support enables them`
            );
        case 'IncludeStepsFromJob':
            throw new Error(`IncludeStepsFromJob: there is no job ${given.JobID || '(JobID is required)'}`);
        default:
            throw new Error('not implemented: job step ' + type);
    }
}

/** Calls any function of a module, with all parameters as texts. Source: platform doc, job step ExecuteScriptModule. */
function scriptModule(given: Record<string, string>): StepType {
    const module = given[MODULE + 'Module'];
    if (!module) {
        throw new Error(`ExecuteScriptModule: parameter ${MODULE}Module is required`);
    }
    const seconds = Number(given[MODULE + 'TimeoutInSeconds'] || 0);
    return {
        typeId: 'ExecuteScriptModule',
        kind: 'task',
        module: module.replace(/\.(js|ds)$/, ''),
        functions: { execute: given[MODULE + 'FunctionName'] || 'execute' },
        chunkSize: 0,
        siteContext: true,
        organizationContext: true,
        transactional: given[MODULE + 'Transactional'] === 'true',
        timeLimitMs: seconds > 0 ? seconds * 1000 : Infinity,
        parameters: Object.keys(given).map((name) => ({ name, type: 'string', required: false, trim: true }))
    };
}
