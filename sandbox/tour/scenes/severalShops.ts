import { BusinessManager } from '../businessManager';
import { importOrders, inDirectMode } from '../directMode';
import { buy } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

const SELLER = 'tour-seller';

/** A second seller's shop on the same site. One of both is closed for a while. */
export const severalShops: Scene = {
    id: 'several-shops',
    title: 'Two shops on one site: a closed one keeps no order of the other waiting',
    play: (stage: Stage): Promise<Evidence> => inDirectMode(stage, () => playShops(stage))
};

async function playShops(stage: Stage): Promise<Evidence> {
    const second = await connectSecond(stage);
    const desk = await BusinessManager.enter(stage.api);
    try {
        await importOrders(stage);
        const own = await buy(stage);
        const others = await buyAt(stage, second);
        await stage.api.advance('PT1H1M');
        await stage.api.simulate(`shops/${second}`, { active: false });
        stage.tell('TikTok', `shop ${second} is closed`);
        await importOrders(stage);
        const closed = [await answerTo(stage, own), await answerTo(stage, others)];
        stage.expect('answers of GET order while it is closed', closed, [200, 404]);
        const page = await desk.page('TikTokShopShops-Show');
        stage.expect('Business Manager says why', page.includes('TikTok refuses') || page.includes('tts-bad'), true);
        await stage.api.simulate(`shops/${second}`, { active: true });
        await stage.api.advance('PT5M');
        await importOrders(stage);
        const open = await answerTo(stage, others);
        stage.expect('answer once it is open', open, 200);
        stage.tell('SFCC', 'has the orders of both shops');
        return { shops: 2, orders: [own, others], whileClosed: closed, onceOpen: open };
    } finally {
        const ask = await desk.page('TikTokShopConnection-AskDisconnect', { shop: second });
        await desk.submit('TikTokShopConnection-Disconnect', ask);
    }
}

/** Opens a shop of another seller and connects it by a code. @returns its id */
async function connectSecond(stage: Stage): Promise<string> {
    const { id } = await stage.api.simulate('shops', { seller: SELLER, site: stage.api.ready.site });
    const { code } = await stage.api.simulate('authorize', { seller: SELLER });
    const run = await stage.api.runJob('TikTokShop-ConnectShop', [{ name: 'AuthCode', value: String(code) }]);
    stage.expect('exit status of TikTokShop-ConnectShop', run.exit_status?.status, 'ok');
    stage.tell('SFCC', String(run.exit_status.message));
    return String(id);
}

async function buyAt(stage: Stage, shop: string): Promise<string> {
    const items = [{ productId: '701643632930', quantity: 1, price: '99.00' }];
    const placed = await stage.api.simulate('orders', { shop, items, holdFlow: 'on_hold' });
    await stage.api.simulate(`orders/${placed.id}/pay`);
    stage.tell('Buyer', `buys at shop ${shop}: TikTok order ${placed.id}`);
    return String(placed.id);
}

async function answerTo(stage: Stage, id: string): Promise<number> {
    return (await stage.api.order('TTS-' + id)).status;
}
