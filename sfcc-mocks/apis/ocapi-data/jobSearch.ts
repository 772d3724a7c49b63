import type { HttpAnswer } from '../../contracts/http';
import type { JobRecord } from '../../jobs/jobRecord';
import { fault, json } from '../../web/answers';
import { unknownProperty } from './dataCall';
import type { DataCall } from './dataCall';
import { executionDocument, executionStatus } from './jobsResource';
import { matcherOf } from './searchQuery';
import type { SearchQuery } from './searchQuery';

/**
 * Answers `job_execution_search`. Source: OCAPI Data, resource JobExecutionSearch; of its fields job_id and status, of its
 * orders that by start_time.
 */
export function searchExecutions({ front, version, body }: DataCall): HttpAnswer {
    const refusal = unknownProperty(body, ['query', 'sorts', 'start', 'count', 'select'], version);
    if (refusal) {
        return refusal;
    }
    const matches = matcherOf(body.query as SearchQuery | undefined, valueOf);
    if (!matches) {
        return fault(400, version, 'MissingQueryException', 'The query is missing or not supported.');
    }
    const found = front.jobs.all().filter(matches).sort(order(body.sorts));
    const start = Number(body.start || 0);
    const hits = found.slice(start, start + Number(body.count || 25));
    return json(200, {
        _v: version,
        _type: 'job_execution_search_result',
        count: hits.length,
        hits: hits.map((record) => executionDocument(record, version)),
        query: body.query,
        start,
        total: found.length
    });
}

function valueOf(record: JobRecord, field: string): string | undefined {
    return field === 'job_id' ? record.job_id : field === 'status' ? executionStatus(record) : undefined;
}

/** By the time of the start, the earliest first unless asked for otherwise. */
function order(sorts: unknown): (one: JobRecord, other: JobRecord) => number {
    const [sort] = (Array.isArray(sorts) ? sorts : []) as Array<{ field?: string; sort_order?: string }>;
    const direction = sort?.field === 'start_time' && sort.sort_order === 'desc' ? -1 : 1;
    const time = (record: JobRecord): number => Date.parse(record.start_time);
    return (one, other) => direction * (time(one) - time(other) || Number(one.id) - Number(other.id));
}
