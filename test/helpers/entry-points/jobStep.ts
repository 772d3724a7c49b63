import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '#sandbox/start/wiring';
import { compiled, SCRIPTS } from './compiled';
import type { Stubs } from './compiled';
import { logStub, noticeTextModule, runPartModule, StatusStub } from './platformStubs';
import type { LogStub } from './platformStubs';

/** A step type of steptypes.json, as far as tests look at it. */
export interface StepType {
    '@type-id': string;
    '@supports-site-context': string;
    '@supports-organization-context': string;
    '@supports-parallel-execution': string;
    module: string;
    function: string;
    transactional: string;
    'timeout-in-seconds': string;
    parameters?: { parameter: StepParameter[] };
    'status-codes': { status: Array<{ '@code': string }> };
}

export interface StepParameter {
    '@name': string;
    '@type': string;
    '@required': string;
    'default-value'?: string;
    'max-value'?: string;
    'enum-values'?: { value: string[] };
}

/** What a run has recorded for the page *Overview*. */
export interface RecordedRun {
    job: string;
    isOk: boolean;
    message: string;
    counts: Record<string, number>;
}

/** The step types of int_tiktokshop. */
export function stepTypes(): StepType[] {
    const file = path.join(ROOT, 'cartridges/int_tiktokshop/steptypes.json');
    const { 'step-types': types } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
        'step-types': { 'script-module-step': StepType[] };
    };
    return types['script-module-step'];
}

/** A job step, loaded as the platform does: by module and function of its type. */
export class JobStep {
    readonly log: LogStub = logStub();
    recorded: RecordedRun | null = null;
    readonly type: StepType;
    private readonly script: Record<string, (parameters: object) => StatusStub>;

    /** @param useCases - stubs, by the id that the script requires them with */
    constructor(typeId: string, useCases: Stubs) {
        this.type = stepTypes().find((type) => type['@type-id'] === typeId)!;
        const noticeText = noticeTextModule();
        const job = compiled(`${SCRIPTS}/platform/job`, { 'dw/system/Status': StatusStub, './noticeText': noticeText });
        const jobRuns = compiled(`${SCRIPTS}/platform/jobRuns`, {
            './storedValues': {
                storeRecord: (key: string, run: RecordedRun) => this.remember(key, run),
                getValue: () => '',
                storeValue: () => undefined
            },
            './job': job,
            './log': this.log.module,
            './noticeText': noticeText,
            './inOperationsLanguage': (run: () => unknown) => run(),
            './previousRelease': { findPreviousValues: () => undefined },
            './outgoing/answerFile': { readByFile: () => undefined, hasLeftAnswer: () => false },
            './outgoing/callCounts': { storeCalls: () => undefined },
            './transaction': { inTransaction: (work: () => void) => work() }
        });
        this.script = compiled(this.type.module, {
            '../platform/job': job,
            '../platform/jobRuns': jobRuns,
            '../platform/log': this.log.module,
            '../platform/runPart': runPartModule(this.log),
            // Tests of dry runs look at what is due; here no step is run dry.
            '../operations/planJobs': {},
            ...useCases
        });
    }

    /** Runs the step with the given parameters, as texts or numbers; a parameter that is not given is missing. */
    run(parameters: object = {}): StatusStub {
        return this.script[this.type.function]!(parameters);
    }

    /** The default values of the step's type, as Business Manager fills them in. */
    defaults(): Record<string, string> {
        const parameters = this.type.parameters ? this.type.parameters.parameter : [];
        return Object.fromEntries(
            parameters
                .filter((parameter) => parameter['default-value'] !== undefined)
                .map((parameter) => [parameter['@name'], parameter['default-value'] as string])
        );
    }

    private remember(key: string, { isOk, message, counts }: RecordedRun): void {
        this.recorded = { job: key.replace(/^job-/, ''), isOk, message, counts };
    }
}
