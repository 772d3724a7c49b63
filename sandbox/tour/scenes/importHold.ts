import { importOrders, inDirectMode } from '../directMode';
import { buy } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

/** Two orders without TikTok's connector. One buyer cancels within the hour. */
export const importHold: Scene = {
    id: 'import-hold',
    title: 'Without a connector: the cartridge knows of an order on hold, and creates none',
    play: (stage: Stage): Promise<Evidence> => inDirectMode(stage, () => playHold(stage))
};

async function playHold(stage: Stage): Promise<Evidence> {
    await importOrders(stage);
    const kept = await buy(stage);
    const cancelled = await buy(stage);
    await stage.api.advance('PT5M');
    await importOrders(stage);
    const before = [await statusOf(stage, kept), await statusOf(stage, cancelled)];
    stage.expect('answers of GET order', before, [404, 404]);
    const waiting = await taskOf(stage, kept);
    stage.expect('state of the import', [waiting.state, waiting.lastCode], ['waiting', 'on_hold']);
    stage.tell('SFCC', `has neither order; the import of ${kept} waits until ${waiting.nextAttemptAt}`);
    await stage.api.simulate(`orders/${cancelled}/cancel`);
    stage.tell('Buyer', `cancels ${cancelled} within the hour`);
    await stage.api.advance('PT5M');
    await importOrders(stage);
    const after = await taskOf(stage, cancelled);
    stage.expect('state of the import of the cancelled order', after.state, 'done');
    stage.tell('SFCC', 'forgets it: there is nothing to undo');
    stage.memory.orderToImport = kept;
    return { orders: [kept, cancelled], getOrder: before, waits: waiting.lastCode, until: waiting.nextAttemptAt };
}

async function statusOf(stage: Stage, id: string): Promise<number> {
    return (await stage.api.order('TTS-' + id)).status;
}

/** The task that imports an order, as the state of the sandbox has it. */
async function taskOf(stage: Stage, id: string): Promise<Record<string, unknown>> {
    const { json } = await stage.api.call('GET', `${stage.api.ready.instance}/_sandbox/state`);
    const tasks = json.tasks as Array<Record<string, unknown>>;
    return tasks.find((task) => task.kind === 'import' && task.externalOrderId === id) || {};
}
