import type { HttpAnswer } from '../../contracts/http';
import { empty, fault, json } from '../../web/answers';
import type { CodeVersion } from './codeVersions';
import { methodNotAllowed, unknownProperty } from './dataCall';
import type { DataCall } from './dataCall';

/**
 * Answers `code_versions`: GET all; of one GET, PUT, PATCH `{"active": true}`, DELETE. Source: OCAPI Data, resource
 * CodeVersions.
 */
export function handleCodeVersions(call: DataCall): HttpAnswer {
    const { front, request, version, parts } = call;
    const id = parts[1];
    const change = id === undefined ? undefined : CHANGES[request.method];
    if (change) {
        return change(call, id as string);
    }
    if (request.method !== 'GET') {
        return methodNotAllowed(request, version);
    }
    if (id === undefined) {
        const data = front.codeVersions.list().map(documentOf);
        return json(200, {
            _v: version,
            _type: 'code_version_result',
            count: data.length,
            total: data.length,
            data
        });
    }
    const found = front.codeVersions.find(id);
    return found ? json(200, { _v: version, ...documentOf(found) }) : unknown(version, id);
}

const CHANGES: Record<string, (call: DataCall, id: string) => HttpAnswer> = {
    PATCH: activate,
    PUT: create,
    DELETE: remove
};

/** Source: OCAPI Data, `PUT /code_versions/{code_version_id}`: 201 for a new version, 200 and no change for an existing one. */
function create({ front, version }: DataCall, id: string): HttpAnswer {
    const outcome = front.codeVersions.create(id);
    const found = front.codeVersions.find(id) as CodeVersion;
    return json(outcome === 'created' ? 201 : 200, { _v: version, ...documentOf(found) });
}

function remove({ front, version }: DataCall, id: string): HttpAnswer {
    switch (front.codeVersions.remove(id)) {
        case 'removed':
            return empty(204);
        case 'active':
            return unmodifiable(version, id);
        default:
            return unknown(version, id);
    }
}

function activate({ front, version, body }: DataCall, id: string): HttpAnswer {
    const refusal = unknownProperty(body, ['active'], version);
    if (refusal) {
        return refusal;
    }
    // Turning one off would leave none: another one is turned on instead.
    const outcome = body.active === true ? front.codeVersions.activate(id) : 'active';
    const found = front.codeVersions.find(id);
    if (!found || outcome === 'unknown') {
        return unknown(version, id);
    }
    return outcome === 'activated' ? json(200, { _v: version, ...documentOf(found) }) : unmodifiable(version, id);
}

function unmodifiable(version: string, id: string): HttpAnswer {
    return fault(400, version, 'CodeVersionModificationException', `The code version '${id}' cannot be modified.`);
}

function unknown(version: string, id: string): HttpAnswer {
    return fault(404, version, 'CodeVersionIdNotFoundException', `No code version '${id}' was found.`);
}

/** Source: OCAPI Data, document CodeVersion. */
function documentOf(version: CodeVersion): object {
    return {
        _type: 'code_version',
        id: version.id,
        active: version.active,
        rollback: version.rollback,
        cartridges: version.cartridges,
        ...(version.activationTime ? { activation_time: version.activationTime } : {}),
        ...(version.lastModificationTime ? { last_modification_time: version.lastModificationTime } : {})
    };
}
