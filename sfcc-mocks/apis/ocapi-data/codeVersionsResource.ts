import type { HttpAnswer } from '../../contracts/http';
import { empty, fault, json } from '../../web/answers';
import { WEBDAV } from '../../webdav/target';
import type { CodeVersion } from './codeVersions';
import { unknownProperty } from './dataCall';
import type { DataCall } from './dataCall';

/** All versions. Source, here and below: OCAPI Data, resource CodeVersions. */
export function listCodeVersions(call: DataCall): HttpAnswer {
    const { front, version } = call;
    const data = front.codeVersions.list().map((found) => documentOf(call, found));
    return json(200, {
        _v: version,
        _type: 'code_version_result',
        count: data.length,
        total: data.length,
        data
    });
}

/** One version. */
export function showCodeVersion(call: DataCall): HttpAnswer {
    const { front, version, values } = call;
    const { version: id = '' } = values;
    const found = front.codeVersions.find(id);
    return found ? json(200, { _v: version, ...documentOf(call, found) }) : unknown(version, id);
}

/** Source: OCAPI Data, `PUT /code_versions/{code_version_id}`: 201 for a new version, 200 and no change for an existing one. */
export function createCodeVersion(call: DataCall): HttpAnswer {
    const { front, version, values } = call;
    const { version: id = '' } = values;
    const outcome = front.codeVersions.create(id);
    const found = front.codeVersions.find(id) as CodeVersion;
    return json(outcome === 'created' ? 201 : 200, { _v: version, ...documentOf(call, found) });
}

/** Removes a version; the active one stays. */
export function removeCodeVersion({ front, version, values }: DataCall): HttpAnswer {
    const { version: id = '' } = values;
    switch (front.codeVersions.remove(id)) {
        case 'removed':
            return empty(204);
        case 'active':
            return unmodifiable(version, id);
        default:
            return unknown(version, id);
    }
}

/** Activates a version by `{"active": true}`. */
export function activateCodeVersion(call: DataCall): HttpAnswer {
    const { front, version, body, values } = call;
    const { version: id = '' } = values;
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
    return outcome === 'activated' ? json(200, { _v: version, ...documentOf(call, found) }) : unmodifiable(version, id);
}

function unmodifiable(version: string, id: string): HttpAnswer {
    return fault(400, version, 'CodeVersionModificationException', `The code version '${id}' cannot be modified.`);
}

function unknown(version: string, id: string): HttpAnswer {
    return fault(404, version, 'CodeVersionIdNotFoundException', `No code version '${id}' was found.`);
}

/** Source: OCAPI Data, document CodeVersion; sizes in bytes. */
function documentOf({ front, origin }: DataCall, version: CodeVersion): object {
    return {
        _type: 'code_version',
        id: version.id,
        active: version.active,
        rollback: version.rollback,
        cartridges: version.cartridges,
        total_size: front.codeVersions.sizeOf(version.id),
        web_dav_url: `${origin}${WEBDAV}/Cartridges/${encodeURIComponent(version.id)}`,
        ...(version.activationTime ? { activation_time: version.activationTime } : {}),
        ...(version.lastModificationTime ? { last_modification_time: version.lastModificationTime } : {})
    };
}
