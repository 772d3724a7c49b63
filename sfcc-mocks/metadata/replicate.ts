import type { Instance } from '../contracts/instance';
import { begin, commit, findKeys, insert, read, remove } from '../store/session';
import { ORGANIZATION_SITE } from '../store/sites';
import { serviceConfigs } from './importSite';

type Rows = Array<[string, unknown]>;

/**
 * A full data replication from staging to a target, as far as it concerns a cartridge: metadata, site preferences,
 * services with their credentials, and custom objects whose type has staging mode `source-to-target`. What the target has
 * of these is replaced, also by nothing. Orders, jobs and all other custom objects stay. Source: platform doc "Replication
 * Groups": Organization, Site Preferences, Custom Objects; "Custom Objects", storage: non-stageable ones live on each
 * instance.
 */
export function replicateData(source: Instance, target: Instance): void {
    source.objectTypes.custom.forEach((type, id) => target.objectTypes.custom.set(id, type));
    source.objectTypes.system.forEach((attributes, id) => target.objectTypes.system.set(id, new Map(attributes)));
    const [from, to] = [serviceConfigs(source), serviceConfigs(target)];
    replace(to.credentials, from.credentials);
    replace(to.profiles, from.profiles);
    replace(to.services, from.services);
    tablesOf(source).forEach((table) => {
        const rows: Rows = source.execute({ kind: 'job', siteId: ORGANIZATION_SITE }, () =>
            findKeys(table, () => true).map((key) => [key, structuredClone(read(table, key))])
        );
        target.execute({ kind: 'job', siteId: ORGANIZATION_SITE }, () => {
            begin();
            findKeys(table, () => true).forEach((key) => remove(table, key));
            rows.forEach(([key, data]) => insert(table, key, data));
            commit();
        });
    });
}

function tablesOf(source: Instance): string[] {
    const types = [...source.objectTypes.custom.values()].filter((type) => type.isReplicated);
    return ['SitePreference', ...types.map((type) => 'CustomObject:' + type.id)];
}

function replace<T extends object>(target: Map<string, T>, source: Map<string, T>): void {
    target.clear();
    source.forEach((config, id) => target.set(id, { ...config }));
}
