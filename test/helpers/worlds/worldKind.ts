import { seeded } from '#simulators/tiktok-shop/random';
import { WAYS } from '#helpers/messages/everyWay';
import type { Way } from '#helpers/messages/everyWay';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How an order comes into B2C Commerce: posted by TikTok's connector, through SCAPI, or by the official cartridge. */
export const ORIGINS = ['posted', 'SCAPI', 'official'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What is the same for all orders of a world. Shares are from 0 to 1. */
export interface WorldKind {
    reporter: 'cartridge' | 'feed' | 'oms';
    region: string;
    /** Whether TikTok takes a number of an order again. */
    numberAgain: 'refused' | 'accepted';
    /** Share of calls to TikTok that fail, hang or are answered with garbage, some of them after their effect. */
    tiktokFaults: number;
    omsFaults: number;
    /** Share of requests and jobs that are stopped at a stop point. */
    stops: number;
    /** Share of requests and jobs in which another message is applied before a commit. */
    overlaps: number;
    /** Share of messages that are malformed. */
    hostile: number;
    /** Ways in which the OMS tells something. */
    ways: Way[];
    origins: Origin[];
    /** Share of orders that are held because their totals differ. */
    held: number;
    heldOrders: 'NOTCONFIRMED' | 'CREATED';
    /** What passes between two rounds of messages. */
    pauseMs: number;
    /** How often the jobs run meanwhile. */
    runs: number;
    /** Whether some orders belong to a second shop of the seller. */
    secondShop: boolean;
    /** Whether TikTok sends webhooks of everything, and which share of them is lost; otherwise it sends a few. */
    webhooks: boolean;
    lostWebhooks: number;
}

/** Orders that are posted and told of by event, without any disturbance. */
const CALM: WorldKind = {
    reporter: 'cartridge',
    region: 'US',
    numberAgain: 'accepted',
    tiktokFaults: 0,
    omsFaults: 0,
    stops: 0,
    overlaps: 0,
    hostile: 0,
    ways: ['event'],
    origins: ['posted'],
    held: 0,
    heldOrders: 'NOTCONFIRMED',
    pauseMs: 20 * MINUTE,
    runs: 1,
    secondShop: false,
    webhooks: false,
    lostWebhooks: 0
};

/** Worlds in which nothing but the messages differs. */
export const PLAIN_KINDS: WorldKind[] = [
    { ...CALM, numberAgain: 'refused' },
    { ...CALM, tiktokFaults: 0.15 },
    { ...CALM, reporter: 'feed' },
    { ...CALM, region: 'SG' }
];

const REGIONS = ['US', 'US', 'GB', 'DE', 'SG', 'JP', 'MY', 'MX'];
/**
 * From minutes to weeks; the jobs run at least once a day meanwhile. Of what happened earlier, only webhooks tell:
 * where days pass, TikTok sends all of them.
 */
const PAUSES: Array<[number, number]> = [
    [20 * MINUTE, 1],
    [20 * MINUTE, 1],
    [5 * HOUR, 2],
    [2 * DAY, 3],
    [9 * DAY, 10]
];

/** The kind of a world, drawn by its seed: each disturbance is absent in about half of the worlds. */
export function kindOf(seed: number): WorldKind {
    const random = seeded(seed);
    const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const share = (most: number): number => (random() < 0.5 ? 0 : random() * most);
    const some = <T>(list: readonly T[]): T[] => {
        const chosen = list.filter(() => random() < 0.5);
        return chosen.length > 0 ? chosen : [oneOf(list)];
    };
    const [pauseMs, runs] = oneOf(PAUSES);
    const isLong = pauseMs > DAY;
    return {
        reporter: oneOf(['cartridge', 'cartridge', 'feed', 'feed', 'oms'] as const),
        region: oneOf(REGIONS),
        numberAgain: oneOf(['refused', 'accepted'] as const),
        tiktokFaults: share(0.2),
        omsFaults: share(0.2),
        stops: share(0.1),
        overlaps: share(0.2),
        hostile: share(0.1),
        ways: some(WAYS),
        origins: some(ORIGINS),
        held: share(0.3),
        heldOrders: oneOf(['NOTCONFIRMED', 'CREATED'] as const),
        pauseMs,
        runs,
        secondShop: random() < 0.3,
        webhooks: random() < 0.3 || isLong,
        lostWebhooks: isLong ? 0 : share(0.3)
    };
}
