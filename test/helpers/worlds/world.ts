import { seeded } from '#simulators/tiktok-shop/random';
import { bear, strangersOrder } from './births';
import { CHECKS } from './checks/checks';
import { ConnectorSide } from './connectorSide';
import { Happenings } from './happenings';
import { Jobs } from './jobs';
import { Outages } from './outages';
import { birthRound, ROUNDS } from './plan';
import type { Plan, PlannedStep } from './plan';
import { buy } from './purchases';
import { Sayings } from './sayings';
import { hasDirectMode } from './kinds/worldKind';
import { WorldState } from './worldState';
import type { Violation } from './worldState';
import { MINUTE } from '#helpers/durations';

/** Rounds of the jobs in which everything has to come to rest, the first ones in haste: buyers' requests end after two days. */
const LAST_ROUNDS = 60;
const HASTY_ROUNDS = 12;
const STRANGERS = 2;
/** Rounds before which a switched shop changes its mode. */
const TO_DIRECT = 1;
const TO_CONNECTOR = 3;
/** Rounds in which another reporter is chosen. */
const FIRST_TURN = 1;
const SECOND_TURN = 3;
/** The round before which the second shop moves, where it does. */
const TO_FIRST_SITE = 2;
/** From the seed of a world to the seed of its outages. */
const OUTAGES = 5;

/** Orders that live on one instance with TikTok, an OMS, and all that disturbs them. */
export class World extends WorldState {
    private readonly sayings: Sayings;
    private readonly jobs: Jobs;
    private readonly random: () => number;
    private readonly connector = new ConnectorSide(this);
    private readonly outages: Outages;
    /** What has to happen to orders that are not here yet. */
    private waiting: PlannedStep[] = [];

    /** @param cartridges - folder of the compiled cartridges; the repository's unless given */
    constructor(plan: Plan, cartridges?: string) {
        super(plan, cartridges);
        this.random = seeded(plan.seed);
        this.sayings = new Sayings(this);
        this.jobs = new Jobs(this, this.sayings);
        this.outages = new Outages(this, seeded(plan.seed + OUTAGES));
        for (let count = 0; count < STRANGERS; count += 1) {
            const orderNo = strangersOrder(this);
            this.strangers.set(orderNo, this.rowText(orderNo));
        }
    }

    /** Everything happens, and comes to rest. @returns the rules that were broken */
    async live(): Promise<Violation[]> {
        const { clock } = this.shop.sfcc;
        this.begin();
        await clock.advance(90 * MINUTE);
        this.runJobs();
        for (let round = 0; round < ROUNDS; round += 1) {
            this.changeMode(round);
            this.outages.begin();
            this.happenAll(this.plan.steps.filter((step) => step.round === round));
            this.changeReporter(round);
            await this.pause();
            this.outages.end();
            this.beBorn(round + 1);
        }
        for (let round = 0; round < LAST_ROUNDS && (round < 2 || this.isWorkLeft()); round += 1) {
            this.happenAll([]);
            this.runJobs();
            await clock.advance((round < HASTY_ROUNDS ? 30 : 180) * MINUTE);
        }
        this.reconcile();
        return [
            ...this.noted,
            ...CHECKS.flatMap(({ rule, find }) =>
                find(this, this.jobs).map((found) => ({ rule, orderId: '', ...found }))
            )
        ];
    }

    private begin(): void {
        if (hasDirectMode(this.kind)) {
            // The first run of the import only begins.
            this.shop.sfcc.job('TikTokShop-ImportOrders');
            this.shop.sfcc.job('TikTokShop-ProcessTasks');
            this.beBorn(0);
        } else {
            this.plan.orders.forEach((order) => bear(this, order));
        }
    }

    /** Orders are born before a round where buyers buy at any time. */
    private beBorn(round: number): void {
        if (hasDirectMode(this.kind)) {
            this.plan.orders.filter((order) => birthRound(order) === round).forEach((order) => buy(this, order));
        }
    }

    /** As `docs/migrate.md` describes it: the orders are read once more before. */
    private changeMode(round: number): void {
        if (this.kind.moves && round === TO_FIRST_SITE) {
            this.moveSecondShop();
        }
        if (this.kind.mode !== 'switched' || ![TO_DIRECT, TO_CONNECTOR].includes(round)) {
            return;
        }
        this.shop.sfcc.job('TikTokShop-ProcessTasks');
        this.switchTo(round === TO_DIRECT ? 'direct' : 'connector');
    }

    /** While something is due that the one before was to tell. */
    private changeReporter(round: number): void {
        if (this.kind.turns && [FIRST_TURN, SECOND_TURN].includes(round)) {
            this.turnReporter();
        }
    }

    private happenAll(steps: PlannedStep[]): void {
        const happenings = new Happenings(this, this.sayings);
        const all = [...this.waiting, ...steps];
        this.waiting = all.filter((step) => !happenings.happen(step));
    }

    private runJobs(): void {
        this.runConnector();
        this.jobs.run(this.random);
    }

    private runJobsIfNeeded(): void {
        this.runConnector();
        this.jobs.runIfNeeded(this.random);
    }

    private runConnector(): void {
        if (hasDirectMode(this.kind)) {
            this.connector.run(this.random);
        }
    }

    private isWorkLeft(): boolean {
        return this.waiting.length > 0 || this.jobs.isWorkLeft();
    }

    /** What both sides have is compared, when calls no longer fail. */
    private reconcile(): void {
        if (this.kind.reconciles) {
            this.shop.tiktok.faults.configure({ rate: 0 });
            this.shop.tiktok.limits.configure({});
            this.shop.sfcc.job('TikTokShop-Reconcile', { Days: '90' });
        }
    }

    private async pause(): Promise<void> {
        const { pauseMs, runs } = this.kind;
        for (let run = 0; run < runs; run += 1) {
            if (run > 0) {
                this.runJobsIfNeeded();
            } else if (runs > 1 || this.random() < 0.8) {
                this.runJobs();
            }
            await this.shop.sfcc.clock.advance(Math.floor(pauseMs / runs));
        }
    }
}
