import type { HttpAnswer } from '../../contracts/http';
import { fault } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { ocapiCaller, ocapiMethod, versionName } from '../../access/ocapiAccess';
import {
    activateCodeVersion,
    createCodeVersion,
    listCodeVersions,
    removeCodeVersion,
    showCodeVersion
} from './codeVersionsResource';
import { documentOf, malformedDocument, methodNotAllowed, resourceNotImplemented } from './dataCall';
import type { DataCall, DataRoute } from './dataCall';
import type { Front } from '../../web/front';
import { findRoute } from '../../web/routes';
import { searchExecutions } from './jobSearch';
import { showExecution, startJob } from './jobsResource';
import { searchUsers } from './userSearch';

const ROUTES: Array<DataRoute<DataCall>> = [
    { method: 'POST', path: 'user_search', answer: userSearch },
    { method: 'POST', path: 'jobs/{job}/executions', answer: startJob },
    { method: 'GET', path: 'jobs/{job}/executions/{execution}', answer: showExecution },
    { method: 'POST', path: 'job_execution_search', answer: searchExecutions },
    { method: 'GET', path: 'code_versions', answer: listCodeVersions },
    { method: 'GET', path: 'code_versions/{version}', answer: showCodeVersion },
    { method: 'PATCH', path: 'code_versions/{version}', answer: activateCodeVersion },
    { method: 'PUT', path: 'code_versions/{version}', answer: createCodeVersion },
    { method: 'DELETE', path: 'code_versions/{version}', answer: removeCodeVersion }
];

/** Answers OCAPI Data: `user_search`, `jobs/{id}/executions`, `job_execution_search`, `code_versions`. */
export function handleDataApi(front: Front, request: Incoming): HttpAnswer {
    const [versionPart = '', ...resource] = request.path.split('/').slice(5).map(decodeURIComponent);
    const version = versionName(versionPart);
    if (!version) {
        return fault(404, versionPart, 'UnknownVersionException', `Unknown API version '${versionPart}'.`);
    }
    const method = ocapiMethod(request);
    const target = { api: 'data' as const, method, resource: '/' + resource.join('/'), version };
    const found = findRoute(ROUTES, method, resource.join('/'));
    if (found === 'no path') {
        return resourceNotImplemented(method, target.resource, version);
    }
    const caller = ocapiCaller(front.access, front.clock, request.headers, target);
    if ('refusal' in caller) {
        return caller.refusal;
    }
    if (found === 'no method') {
        return methodNotAllowed(method, version);
    }
    const body = documentOf(request);
    const { claims, readAttributes } = caller;
    const { origin } = request.url;
    return body
        ? found.route.answer({ front, origin, version, claims, readAttributes, body, values: found.values })
        : malformedDocument(version);
}

/** A user's token counts only with the permission to search; a client's by its OCAPI settings alone. */
function userSearch({ front, version, claims, readAttributes, body }: DataCall): HttpAnswer {
    const user = front.access.users.find((candidate) => candidate.login === claims.user);
    if (claims.kind === 'tsob' || (claims.kind === 'bm' && !user?.permissions.includes('Access_User_Search'))) {
        return fault(403, version, 'UserAccessForbiddenException', 'The user is not permitted to search users.');
    }
    return searchUsers(front.access.users, version, body, readAttributes);
}
