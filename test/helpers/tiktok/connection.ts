import { edit, findKeys, remove } from '#sfcc-mocks/store/session';
import type { Json, TestInstance } from '#helpers/platform/testInstance';

const SHOP = 'CustomObject:TikTokShopShop';
const GRANT = 'CustomObject:TikTokShopGrant';

/** Each connected shop with its grant; it works when both do. */
export function connections(sfcc: TestInstance): Json[] {
    const grants = sfcc.rows(GRANT);
    const connected = sfcc.rows(SHOP).filter((row) => (row.custom as Json).state !== 'disconnected');
    return connected.map((row) => {
        const shop = row.custom as Json;
        const grant = (grants.find(({ key }) => key === shop.grantId)?.custom || {}) as Json;
        const state = [shop.state, grant.state].includes('reconnect') ? 'reconnect' : (grant.state as string);
        return { ...grant, ...shop, shopId: row.key as string, state };
    });
}

/** The connection of a shop; undefined when there is none. */
export function connectionOf(sfcc: TestInstance, shopId = sfcc.tiktok.app.shopId): Json {
    return connections(sfcc).find((connection) => connection.shopId === shopId) as Json;
}

/** Changes all shops that are connected. */
export function changeShop(sfcc: TestInstance, values: Json): void {
    change(sfcc, SHOP, values);
}

/** Changes one shop. */
export function setShop(sfcc: TestInstance, shopId: string, values: Json): void {
    sfcc.change(() => Object.assign(edit<Json>(SHOP, 'Sites-Site/' + shopId).custom as Json, values));
}

/** Changes the tokens of all sellers. */
export function changeGrant(sfcc: TestInstance, values: Json): void {
    change(sfcc, GRANT, values);
}

/** Forgets all shops and tokens. */
export function disconnectAll(sfcc: TestInstance): void {
    sfcc.change(() => {
        [SHOP, GRANT].forEach((table) => findKeys(table, () => true).forEach((key) => remove(table, key)));
    });
}

function change(sfcc: TestInstance, table: string, values: Json): void {
    sfcc.change(() => {
        findKeys<Json>(table, () => true).forEach((key) => {
            Object.assign(edit<Json>(table, key).custom as Json, values);
        });
    });
}
