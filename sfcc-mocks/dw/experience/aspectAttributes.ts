import { current } from '../../runtime/current';
import type { PlatformMap } from '../util/Map';
import type { AttributeDefinition } from './designType';

const given = new WeakMap<object, PlatformMap>();

/** Runs with the aspect attributes that a page is rendered with. */
export function withAspectAttributes<T>(attributes: PlatformMap | null, run: () => T): T {
    const execution = current();
    const before = given.get(execution);
    if (attributes) {
        given.set(execution, attributes);
    }
    try {
        return run();
    } finally {
        if (before) {
            given.set(execution, before);
        } else {
            given.delete(execution);
        }
    }
}

/** What an aspect attribute gives to an attribute that looks for it. Source: Script API, dw.experience.Page.getAttribute. */
export function aspectValue({ dynamic_lookup: lookup }: AttributeDefinition): unknown {
    const alias = lookup?.aspect_attribute_alias;
    return alias === undefined ? undefined : (given.get(current())?.get(alias) ?? undefined);
}
