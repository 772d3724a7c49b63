import type { HttpAnswer } from '../../contracts/http';
import { fault } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { ocapiCaller, ocapiMethod, versionName } from '../../access/ocapiAccess';
import { handleCodeVersions } from './codeVersionsResource';
import type { DataCall } from './dataCall';
import { methodNotAllowed } from './dataCall';
import type { Front } from '../../web/front';
import { searchExecutions } from './jobSearch';
import { handleJobs } from './jobsResource';
import { searchUsers } from './userSearch';

/** Answers OCAPI Data: `user_search`, `jobs/{id}/executions`, `job_execution_search`, `code_versions`. */
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
    const method = ocapiMethod(request);
    const target = { api: 'data' as const, method, resource: '/' + parts.join('/'), version };
    const caller = ocapiCaller(front.access, front.clock, request.headers, target);
    if ('refusal' in caller) {
        return caller.refusal;
    }
    const body = parsedBody(request);
    return body
        ? handler({
              front,
              request: { ...request, method },
              version,
              claims: caller.claims,
              readAttributes: caller.readAttributes,
              body,
              parts
          })
        : fault(400, version, 'MalformedDocumentException', 'The document is not valid JSON.');
}

const HANDLERS: Record<string, (call: DataCall) => HttpAnswer> = {
    user_search: userSearch,
    jobs: handleJobs,
    job_execution_search: searchExecutions,
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
function userSearch({ front, request, version, claims, readAttributes, body, parts }: DataCall): HttpAnswer {
    if (request.method !== 'POST' || parts.length !== 1) {
        return methodNotAllowed(request, version);
    }
    const user = front.access.users.find((candidate) => candidate.login === claims.user);
    if (claims.kind === 'tsob' || (claims.kind === 'bm' && !user?.permissions.includes('Access_User_Search'))) {
        return fault(403, version, 'UserAccessForbiddenException', 'The user is not permitted to search users.');
    }
    return searchUsers(front.access.users, version, body, readAttributes);
}
