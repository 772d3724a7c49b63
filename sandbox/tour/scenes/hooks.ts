import fs from 'node:fs';
import path from 'node:path';
import { createdOrder } from '../orders';
import { ROOT } from '../../start/wiring';
import type { Evidence, Scene, Stage } from '../scene';

const CARTRIDGE = 'example_status';

/** A merchant uploads the example cartridge, as any other, and puts it in front of ours. */
export const hooks: Scene = {
    id: 'hooks',
    title: "A merchant's own cartridge is told of each status of an order",
    async play(stage: Stage): Promise<Evidence> {
        const folder = 'Cartridges/' + (await stage.api.codeVersion());
        const uploaded = await upload(stage, folder);
        stage.expect('answer to the cartridge path', await stage.api.addCartridge(CARTRIDGE), 200);
        stage.tell('SFCC', `gets the cartridge ${CARTRIDGE} in front of int_tiktokshop`);
        try {
            const id = await createdOrder(stage);
            const orderNo = 'TTS-' + id;
            const told = [await statusesTold(stage, orderNo)];
            const shipped = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/${orderNo}/ship`, {
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id.slice(-12) }]
            });
            stage.expect('outcome of the shipment', shipped.json.outcome, 'applied');
            told.push(await statusesTold(stage, orderNo));
            const patched = await stage.api.patchOrder(orderNo, { c_externalOrderStatus: 'Delivered' });
            stage.expect('answer to PATCH order', patched.status, 200);
            const execution = await stage.api.runJob('TikTokShop-ProcessTasks');
            stage.expect('exit status of TikTokShop-ProcessTasks', execution.exit_status?.status, 'ok');
            told.push(await statusesTold(stage, orderNo));
            stage.expect('what the hook was told, time after time', told, [
                'New',
                'New > Shipped',
                'New > Shipped > Delivered'
            ]);
            stage.tell('SFCC', `${orderNo}: the hook has written "${told[2]}" to External Order Text`);
            return { orderNo, told, uploaded };
        } finally {
            await stage.api.removeCartridge(CARTRIDGE);
            await stage.api.webdav('DELETE', `${folder}/${CARTRIDGE}`);
        }
    }
};

/** What the example has written to the order. */
async function statusesTold(stage: Stage, orderNo: string): Promise<string> {
    return String((await stage.api.order(orderNo)).json.external_order_text);
}

/** Uploads the cartridge file by file. @returns its files */
async function upload(stage: Stage, folder: string): Promise<string[]> {
    const source = path.join(ROOT, 'examples', CARTRIDGE);
    const entries = fs.readdirSync(source, { recursive: true, withFileTypes: true });
    const names = (isFolder: boolean): string[] =>
        entries
            .filter((entry) => entry.isDirectory() === isFolder)
            .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
            .sort();
    for (const name of ['', ...names(true)]) {
        await stage.api.webdav('MKCOL', `${folder}/${CARTRIDGE}/${name}`);
    }
    for (const name of names(false)) {
        const content = fs.readFileSync(path.join(source, name), 'utf8');
        const { status } = await stage.api.webdav('PUT', `${folder}/${CARTRIDGE}/${name}`, content);
        stage.expect('answer to the upload of ' + name, status, 201);
    }
    return names(false);
}
