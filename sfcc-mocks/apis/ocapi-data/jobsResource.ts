import type { HttpAnswer } from '../../contracts/http';
import type { JobRecord } from '../../jobs/jobRecord';
import { SITE_EXPORT_JOB, SITE_IMPORT_JOB } from '../../jobs/systemJobs';
import { fault, json } from '../../web/answers';
import { unknownProperty } from './dataCall';
import type { DataCall } from './dataCall';

/** Shows a run of a job. Source: OCAPI Data, resource Jobs. */
export function showExecution({ front, version, values }: DataCall): HttpAnswer {
    const { job = '', execution = '' } = values;
    const found = front.jobs.find(job, execution);
    const message = `No execution '${execution}' of job '${job}' was found.`;
    return found
        ? json(200, executionDocument(found, version))
        : fault(404, version, 'JobExecutionNotFoundException', message);
}

/** Starts a run of a job. Source: OCAPI Data, resource Jobs. */
export function startJob({ front, version, body, values }: DataCall): HttpAnswer {
    const { job: jobId = '' } = values;
    const parameters = requestedParameters(jobId, body, version);
    if ('refusal' in parameters) {
        return parameters.refusal;
    }
    const started = front.jobs.start(jobId, parameters.values);
    if (started === 'unknown') {
        return fault(404, version, 'JobNotFoundException', `No job with ID '${jobId}' was found.`, { jobId });
    }
    if (started === 'running') {
        return fault(400, version, 'JobAlreadyRunningException', `The job '${jobId}' is running.`, { jobId });
    }
    return json(202, executionDocument(started, version));
}

type Parameters = { values: Record<string, string> } | { refusal: HttpAnswer };

/** Import and export of site archives have documents of their own, besides the general one. */
function requestedParameters(jobId: string, body: Record<string, unknown>, version: string): Parameters {
    if (jobId === SITE_IMPORT_JOB && typeof body.file_name === 'string') {
        return unlessUnknown(body, ['file_name'], version, { ImportFile: body.file_name });
    }
    if (jobId === SITE_EXPORT_JOB && typeof body.export_file === 'string') {
        return unlessUnknown(body, ['data_units', 'export_file', 'overwrite_export_file'], version, {
            ExportFile: body.export_file,
            OverwriteExportFile: String(body.overwrite_export_file === true),
            DataUnits: JSON.stringify(body.data_units || {})
        });
    }
    const values = parametersOf(body);
    const message = 'parameters is a list of name and value.';
    return values
        ? unlessUnknown(body, ['parameters'], version, values)
        : { refusal: fault(400, version, 'InvalidPropertyTypeException', message) };
}

/** Source: OCAPI Data, SiteArchiveImportConfiguration and SiteArchiveExportConfiguration. */
function unlessUnknown(
    body: Record<string, unknown>,
    known: string[],
    version: string,
    values: Record<string, string>
): Parameters {
    const refusal = unknownProperty(body, known, version);
    return refusal ? { refusal } : { values };
}

/** Source: OCAPI documentation, document JobExecution. */
export function executionDocument(record: JobRecord, version: string): object {
    const { exit_status: exit, end_time: end, ...rest } = record;
    const known = { ...rest, ...(exit ? { exit_status: exit } : {}), ...(end ? { end_time: end } : {}) };
    return {
        _v: version,
        _type: 'job_execution',
        status: executionStatus(record),
        is_log_file_existing: record.log_file_path !== undefined,
        ...known
    };
}

/** The code that a run has ended with. sfcc-ci waits while it is RUNNING. */
export function executionStatus({ exit_status: exit, end_time: end }: JobRecord): string {
    return exit && end ? exit.code : 'RUNNING';
}

/** `[{name, value}]` as an object; null if it is something else. */
function parametersOf(body: Record<string, unknown>): Record<string, string> | null {
    const list = body.parameters === undefined ? [] : body.parameters;
    const valid =
        Array.isArray(list) &&
        list.every((entry) => typeof entry?.name === 'string' && typeof entry.value === 'string');
    return valid
        ? Object.fromEntries((list as Array<{ name: string; value: string }>).map(({ name, value }) => [name, value]))
        : null;
}
