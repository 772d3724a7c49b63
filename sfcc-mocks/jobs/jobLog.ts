import fs from 'node:fs';
import path from 'node:path';
import type { JobRecord } from './jobRecord';

/**
 * Writes the log of a run, where WebDAV shows it.
 * @param filesRoot - of the instance
 * @returns its path as OCAPI names it. Source: OCAPI Data, document JobExecution, `log_file_path`
 */
export function writeJobLog(filesRoot: string, record: JobRecord): string {
    const { job_id: job, id, start_time: start, end_time: end, step_executions: steps, exit_status: exit } = record;
    const file = `LOGS/jobs/${job}/Job-${job}-${id}.log`;
    const lines = [
        `[${stamp(start)}] INFO SYSTEM Executing job [${job}], execution ${id}`,
        ...steps.map(
            ({ step_id: step, step_type_id: type, exit_status: { status, code, message } }) =>
                `[${stamp(end || start)}] ${status === 'ok' ? 'INFO' : 'ERROR'} STEP [${step}] (${type}): ${code} ${message || ''}`
        ),
        `[${stamp(end || start)}] INFO SYSTEM Job [${job}] ended: ${exit?.code || ''} ${exit?.message || ''}`
    ];
    const place = path.join(filesRoot, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, lines.map((line) => line.trimEnd() + '\n').join(''));
    return '/Sites/' + file;
}

/** `2026-11-23 10:00:00.000 GMT` */
function stamp(iso: string): string {
    return iso.replace('T', ' ').replace('Z', ' GMT');
}
