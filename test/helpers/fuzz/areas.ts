import { seeded } from '#simulators/tiktok-shop/random';
import { ANSWERS } from './answers';
import type { Area } from './area';
import { FORMS } from './forms';
import { OMS } from './oms';
import { ORDERS } from './orders';
import { PATCHES } from './patches';
import { SCAPI_ORDERS } from './scapiOrders';
import { WEBHOOKS } from './webhooks';

export const AREAS: Area[] = [ORDERS, SCAPI_ORDERS, OMS, PATCHES, WEBHOOKS, ANSWERS, FORMS];

/** One world of an area; the same seed and number give the same world. @returns the rules that were broken */
export async function runWorld(area: Area, seed: number, world: number): Promise<string[]> {
    try {
        return await area.run(seeded(seed * 100_003 + world));
    } catch (error) {
        return [String((error as Error).stack)];
    }
}
