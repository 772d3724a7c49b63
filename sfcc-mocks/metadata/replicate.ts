import fs from 'node:fs';
import path from 'node:path';
import type { Instance } from '../contracts/instance';
import type { Front } from '../web/front';
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
 * @param isFirst - as a target's first one, which takes everything along: payment methods, shipping and inventory too
 */
export function replicateData(source: Instance, target: Instance, isFirst = false): void {
    source.objectTypes.custom.forEach((type, id) => target.objectTypes.custom.set(id, type));
    source.objectTypes.system.forEach((attributes, id) => target.objectTypes.system.set(id, new Map(attributes)));
    const [from, to] = [serviceConfigs(source), serviceConfigs(target)];
    replace(to.credentials, from.credentials);
    replace(to.profiles, from.profiles);
    replace(to.services, from.services);
    [...tablesOf(source), ...(isFirst ? TABLES_OF_FIRST : [])].forEach((table) => {
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

const TABLES_OF_FIRST = ['PaymentProcessor', 'PaymentMethod', 'ShippingMethod', 'InventoryList', 'InventoryRecord'];

function tablesOf(source: Instance): string[] {
    const types = [...source.objectTypes.custom.values()].filter((type) => type.isReplicated);
    return ['SitePreference', ...types.map((type) => 'CustomObject:' + type.id)];
}

function replace<T extends object>(target: Map<string, T>, source: Map<string, T>): void {
    target.clear();
    source.forEach((config, id) => target.set(id, { ...config }));
}

/** What a code replication does. Source: platform doc "Code Replication Processes". */
export type CodeReplication = 'transfer' | 'activation' | 'transfer and activation' | 'undo';

/**
 * A code replication from staging to a target: its active version is copied, made the active one, or both. An undo
 * activates what the target ran before.
 */
export function replicateCode(source: Front, target: Front, what: CodeReplication): void {
    const { activeId } = source.codeVersions;
    if (what.startsWith('transfer')) {
        const [from, to] = [source, target].map(({ filesRoot }) => path.join(filesRoot, 'CARTRIDGES', activeId));
        fs.rmSync(to as string, { recursive: true, force: true });
        fs.cpSync(from as string, to as string, { recursive: true });
    }
    if (what.endsWith('activation')) {
        target.codeVersions.activate(activeId);
    }
    if (what === 'undo') {
        const before = target.codeVersions.list().find(({ rollback }) => rollback);
        target.codeVersions.activate(before ? before.id : activeId);
    }
}
