import type { HttpAnswer } from '../contracts';
import { fault, json } from '../web/answers';
import type { Incoming } from '../web/incoming';
import { ocapiCaller, versionName } from '../web/ocapiAccess';
import type { JobRecord } from '../jobs/runJob';
import { handleCodeVersions } from './codeVersionsResource';
import type { DataCall } from './dataCall';
import { methodNotAllowed, unknownProperty } from './dataCall';
import type { Front } from './front';
import { searchUsers } from './userSearch';

/** Answers OCAPI Data: `user_search`, `jobs/{id}/executions`, `code_versions`. */
export function handleDataApi(front: Front, request: Incoming): HttpAnswer {
    const [versionPart = '', ...parts] = request.path.split('/').slice(5).map(decodeURIComponent);
    const version = versionName(versionPart);
    if (!version) {
        return fault(404, versionPart, 'UnknownVersionException', `Unknown API version '${versionPart}'.`);
    }
    const handler = HANDLERS[parts[0] || ''];
    if (!handler) {
        return fault(404, version, 'ResourcePathNotFoundException', `Resource not found: ${request.path}`);
    }
    const target = { api: 'data' as const, resource: '/' + parts.join('/'), version };
    const caller = ocapiCaller(front.access, front.clock, request.headers, target);
    if ('refusal' in caller) {
        return caller.refusal;
    }
    const body = parsedBody(request);
    return body
        ? handler({ front, request, version, claims: caller.claims, body, parts })
        : fault(400, version, 'MalformedDocumentException', 'The document is not valid JSON.');
}

const HANDLERS: Record<string, (call: DataCall) => HttpAnswer> = {
    user_search: userSearch,
    jobs: jobs,
    code_versions: handleCodeVersions
};

function parsedBody(request: Incoming): Record<string, unknown> | null {
    try {
        const body: unknown = request.body === '' ? {} : JSON.parse(request.body);
        return body !== null && typeof body === 'object' && !Array.isArray(body)
            ? (body as Record<string, unknown>)
            : null;
    } catch {
        return null;
    }
}

/** A user's token counts only with the permission to search; a client's by its OCAPI settings alone. */
function userSearch({ front, request, version, claims, body, parts }: DataCall): HttpAnswer {
    if (request.method !== 'POST' || parts.length !== 1) {
        return methodNotAllowed(request, version);
    }
    const user = front.access.users.find((candidate) => candidate.login === claims.user);
    if (claims.kind === 'tsob' || (claims.kind === 'bm' && !user?.permissions.includes('Access_User_Search'))) {
        return fault(403, version, 'UserAccessForbiddenException', 'The user is not permitted to search users.');
    }
    return searchUsers(front.access.users, version, body);
}

function jobs({ front, request, version, body, parts }: DataCall): HttpAnswer {
    const [, jobId = '', executions, executionId] = parts;
    if (executions !== 'executions') {
        return fault(404, version, 'ResourcePathNotFoundException', `Resource not found: ${request.path}`);
    }
    if (request.method === 'GET' && executionId) {
        const found = front.jobs.find(jobId, executionId);
        return found
            ? json(200, executionDocument(found, version))
            : fault(
                  404,
                  version,
                  'JobExecutionNotFoundException',
                  `No execution '${executionId}' of job '${jobId}' was found.`
              );
    }
    if (request.method !== 'POST' || executionId) {
        return methodNotAllowed(request, version);
    }
    const refusal = unknownProperty(body, ['parameters'], version);
    if (refusal) {
        return refusal;
    }
    const parameters = parametersOf(body);
    if (!parameters) {
        return fault(400, version, 'InvalidPropertyTypeException', 'parameters is a list of name and value.');
    }
    const started = front.jobs.start(jobId, parameters);
    if (started === 'unknown') {
        return fault(404, version, 'JobNotFoundException', `No job with ID '${jobId}' was found.`, { jobId });
    }
    if (started === 'running') {
        return fault(400, version, 'JobAlreadyRunningException', `The job '${jobId}' is running.`, { jobId });
    }
    return json(202, executionDocument(started, version));
}

/** Source: OCAPI documentation, document JobExecution. */
function executionDocument(record: JobRecord, version: string): object {
    const { exit_status: exit, end_time: end, ...rest } = record;
    const known = { ...rest, ...(exit ? { exit_status: exit } : {}), ...(end ? { end_time: end } : {}) };
    return { _v: version, _type: 'job_execution', ...known };
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
