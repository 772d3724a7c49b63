import { seeded } from '#simulators/tiktok-shop/random';
import { bear, strangersOrder } from './births';
import { CHECKS } from './checks';
import { Happenings } from './happenings';
import { Jobs } from './jobs';
import { ROUNDS } from './plan';
import type { Plan } from './plan';
import { Sayings } from './sayings';
import { WorldState } from './worldState';
import type { Violation } from './worldState';

const MINUTE = 60 * 1000;
/** Rounds of the jobs in which everything has to come to rest, the first ones in haste: buyers' requests end after two days. */
const LAST_ROUNDS = 60;
const HASTY_ROUNDS = 12;
const STRANGERS = 2;

/** Orders that live on one instance with TikTok, an OMS, and all that disturbs them. */
export class World extends WorldState {
    private readonly sayings: Sayings;
    private readonly jobs: Jobs;
    private readonly random: () => number;

    /** @param cartridges - folder of the compiled cartridges; that of the repository unless given */
    constructor(plan: Plan, cartridges?: string) {
        super(plan, cartridges);
        this.random = seeded(plan.seed);
        this.sayings = new Sayings(this);
        this.jobs = new Jobs(this, this.sayings);
        for (let count = 0; count < STRANGERS; count += 1) {
            const orderNo = strangersOrder(this);
            this.strangers.set(orderNo, this.rowText(orderNo));
        }
    }

    /** Everything happens, and comes to rest. @returns the rules that were broken */
    async live(): Promise<Violation[]> {
        const { clock } = this.shop.sfcc;
        this.plan.orders.forEach((order) => bear(this, order));
        await clock.advance(90 * MINUTE);
        this.jobs.run(this.random);
        for (let round = 0; round < ROUNDS; round += 1) {
            const happenings = new Happenings(this, this.sayings);
            this.plan.steps.filter((step) => step.round === round).forEach((step) => happenings.happen(step));
            await this.pause();
        }
        for (let round = 0; round < LAST_ROUNDS && (round < 2 || this.jobs.isWorkLeft()); round += 1) {
            this.jobs.run(this.random);
            await clock.advance((round < HASTY_ROUNDS ? 30 : 180) * MINUTE);
        }
        return [
            ...this.noted,
            ...CHECKS.flatMap(({ rule, find }) =>
                find(this, this.jobs).map((found) => ({ rule, orderId: '', ...found }))
            )
        ];
    }

    private async pause(): Promise<void> {
        const { pauseMs, runs } = this.kind;
        for (let run = 0; run < runs; run += 1) {
            if (runs > 1 || this.random() < 0.8) {
                this.jobs.run(this.random);
            }
            await this.shop.sfcc.clock.advance(Math.floor(pauseMs / runs));
        }
    }
}
