import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';
import { logStub, noticeTextModule, runPartModule } from '#helpers/entry-points/platformStubs';

const NONE = { done: 0, later: 0, failed: 0, isCutShort: false };
/** Parts that call TikTok to report, and that only the reporter runs. */
const OF_THE_REPORTER = ['enqueueReports', 'runShipments', 'syncCancelRequests', 'runAnswers', 'runReports'];

/** Parts that only work on what is due. */
const WORKING = [
    'undoAllDueCancellations',
    'handReportsOver',
    'giveUpAnswers',
    'enqueueReports',
    'runShipments',
    'runAnswers',
    'runReports',
    'handleWebhooks',
    'readUnreadAgain',
    'runFeedNotices',
    'proveAdoptions',
    'syncDeadlines',
    'runOmsTasks',
    'tellDueStatusChanges',
    'alertLongHolds',
    'countOrders'
];

/** Reports become due before the shipments, and again after the answers to buyers. */
function callsOf(part: string): number {
    return part === 'enqueueReports' ? 2 : 1;
}

interface CaughtUp {
    adopted: number;
    adoptFailed: string[];
    webhooks: object;
    readings: object;
    answers: object;
    reports: object;
    notify: object;
    oms: object;
    counted: number;
    problems: string[];
}

const STRANGE = { code: 'job.tasks.strange_answer', values: ['Search Cancellations', 'data is missing'] };
const CHANGED = { code: 'job.tasks.settings_changed', values: ['tiktokShopReporter'] };

describe('What one run of TikTokShop-ProcessTasks does', () => {
    let parts: Record<string, SinonStub>;
    let log: ReturnType<typeof logStub>;
    let isWorkDue: SinonStub;
    let callsMade: SinonStub;
    let wasPreviousReleaseHere: SinonStub;
    let isFirstInHour: SinonStub;

    beforeEach(() => {
        log = logStub();
        isWorkDue = sinon.stub().returns(true);
        callsMade = sinon.stub().returns(0);
        wasPreviousReleaseHere = sinon.stub().returns(true);
        isFirstInHour = sinon.stub().returns(true);
        parts = {
            takeOverConnections: sinon.stub(),
            connectWaitingShops: sinon.stub(),
            sweepOrders: sinon.stub().returns({ changed: 2, failed: ['TTS-9'] }),
            findPosted: sinon.stub(),
            watchAppSecret: sinon.stub(),
            takeKeptWebhooks: sinon.stub(),
            noticePassedDeadlines: sinon.stub(),
            runChosenActs: sinon.stub(),
            undoAllDueCancellations: sinon.stub(),
            handReportsOver: sinon.stub(),
            giveUpAnswers: sinon.stub(),
            enqueueReports: sinon.stub(),
            runShipments: sinon.stub(),
            syncCancelRequests: sinon.stub().returns([STRANGE]),
            runAnswers: sinon.stub(),
            runReports: sinon.stub(),
            handleWebhooks: sinon.stub(),
            readUnreadAgain: sinon.stub(),
            pollOrders: sinon.stub().returns([]),
            runFeedNotices: sinon.stub(),
            proveAdoptions: sinon.stub(),
            syncDeadlines: sinon.stub(),
            runOmsTasks: sinon.stub(),
            tellDueStatusChanges: sinon.stub(),
            alertLongHolds: sinon.stub(),
            countOrders: sinon.stub().returns(0),
            eraseFromFiles: sinon.stub(),
            forgetTasks: sinon.stub(),
            retireEntries: sinon.stub(),
            removeUnattendedFiles: sinon.stub(),
            forgetLeftovers: sinon.stub(),
            copyConnections: sinon.stub(),
            movePreviousValues: sinon.stub(),
            moveTracking: sinon.stub(),
            watchSettings: sinon.stub().returns([CHANGED]),
            sendAlerts: sinon.stub(),
            sumMeasures: sinon.stub(),
            watchWork: sinon.stub()
        };
    });

    it('all parts, one after the other, each with its limit', () => {
        const done = catchUp(20);
        const { enqueueReports, runReports } = parts;
        sinon.assert.callOrder(...Object.values(parts));
        sinon.assert.callOrder(parts.runAnswers!, enqueueReports!, runReports!);
        Object.entries(parts).forEach(([name, part]) => sinon.assert.callCount(part, callsOf(name)));
        expect(limits()).to.deep.equal({
            proveAdoptions: 100,
            takeKeptWebhooks: 20,
            handleWebhooks: 20,
            readUnreadAgain: 20,
            undoAllDueCancellations: 20,
            runFeedNotices: 20,
            handReportsOver: 20,
            giveUpAnswers: 20,
            runChosenActs: 100,
            runAnswers: 20,
            enqueueReports: 20,
            runShipments: 20,
            runReports: 20,
            syncDeadlines: 500,
            runOmsTasks: 20,
            tellDueStatusChanges: 20,
            forgetTasks: 20,
            retireEntries: 20,
            movePreviousValues: 20,
            moveTracking: 20,
            alertLongHolds: 20,
            countOrders: 5000
        });
        expect(done).to.deep.equal({
            adopted: 2,
            adoptFailed: ['TTS-9'],
            webhooks: NONE,
            readings: NONE,
            answers: NONE,
            reports: NONE,
            notify: NONE,
            oms: NONE,
            counted: 0,
            problems: [STRANGE, CHANGED]
        });
    });

    const counted: Array<[string, keyof CaughtUp]> = [
        ['handleWebhooks', 'webhooks'],
        ['readUnreadAgain', 'readings'],
        ['runAnswers', 'answers'],
        ['giveUpAnswers', 'answers'],
        ['runShipments', 'reports'],
        ['runReports', 'reports'],
        ['runFeedNotices', 'notify'],
        ['runOmsTasks', 'oms']
    ];
    counted.forEach(([name, count]) => {
        it(`${name} counts what it does as ${count}`, () => {
            parts[name]!.callsFake((_limit: number, counts: { done: number }) => {
                counts.done = 7;
            });
            const done = catchUp();
            expect(done[count]).to.deep.equal({ ...NONE, done: 7 });
            counted
                .filter(([, other]) => other !== count)
                .forEach(([, other]) => expect(done[other], other).to.deep.equal(NONE));
        });
    });

    ['feed', 'oms'].forEach((reporter) => {
        it(`where the reporter is "${reporter}", TikTok gets no reports of ours and no answers to buyers`, () => {
            const done = catchUp(20, reporter);
            Object.entries(parts).forEach(([name, part]) => {
                expect(part.callCount, name).to.equal(OF_THE_REPORTER.includes(name) ? 0 : callsOf(name));
            });
            expect(done.problems).to.deep.equal([CHANGED]);
        });
    });

    it('where nothing is due, parts that work on what is due do not run', () => {
        isWorkDue.returns(false);
        const done = catchUp();
        expect(idleParts()).to.deep.equal(WORKING);
        sinon.assert.calledOnceWithExactly(isWorkDue, ['cartridge']);
        expect(done.problems).to.deep.equal([STRANGE, CHANGED]);
    });

    it('what an order on TikTok has made due is found in the same run', () => {
        isWorkDue.returns(false);
        parts.pollOrders!.callsFake((heard: () => void) => {
            heard();
            isWorkDue.returns(true);
        });
        catchUp();
        const late = [
            ...['runFeedNotices', 'proveAdoptions', 'syncDeadlines'],
            ...['runOmsTasks', 'tellDueStatusChanges', 'alertLongHolds', 'countOrders']
        ];
        expect(idleParts()).to.deep.equal(WORKING.filter((name) => !late.includes(name)));
        sinon.assert.calledTwice(isWorkDue);
    });

    it('what a request to cancel has made due is found in the same run', () => {
        isWorkDue.returns(false);
        parts.syncCancelRequests!.callsFake(() => {
            callsMade.returns(1);
            isWorkDue.returns(true);
            return [];
        });
        catchUp();
        const early = ['undoAllDueCancellations', 'handReportsOver', 'giveUpAnswers', 'runShipments'];
        expect(idleParts()).to.deep.equal(early);
    });

    it('a call that has brought nothing makes nothing due', () => {
        isWorkDue.returns(false);
        parts.pollOrders!.callsFake(() => {
            callsMade.returns(1);
            return [];
        });
        catchUp();
        sinon.assert.calledOnce(isWorkDue);
    });

    it('where what is due cannot be found out, all parts run', () => {
        isWorkDue.throws(new Error('no database'));
        const { problems } = catchUp();
        expect(idleParts()).to.deep.equal([]);
        expect(problems).to.have.length(2 + 3);
    });

    it('of the previous release nothing is taken over or copied where it never was', () => {
        wasPreviousReleaseHere.returns(false);
        catchUp();
        const served = ['takeOverConnections', 'copyConnections', 'movePreviousValues', 'moveTracking'];
        expect(idleParts()).to.deep.equal(served);
    });

    it('what has its time for days is looked for in the first run of an hour', () => {
        isFirstInHour.returns(false);
        catchUp();
        expect(idleParts()).to.deep.equal(['removeUnattendedFiles', 'forgetLeftovers']);
    });

    it('the measures are added up anew where orders were counted', () => {
        catchUp();
        parts.countOrders!.returns(3);
        catchUp();
        expect(parts.sumMeasures!.args).to.deep.equal([[false], [true]]);
    });

    it('each part may fail without stopping any other; the log has why, the job that it did', () => {
        parts.syncCancelRequests!.returns([]);
        parts.watchSettings!.returns([]);
        Object.entries(parts).forEach(([name, part]) => {
            part.throws(new Error('planted in ' + name));
            const done = catchUp();
            Object.entries(parts).forEach(([other, { callCount }]) =>
                expect(callCount, other).to.equal(callsOf(other))
            );
            expect(done.problems, name).to.have.length(callsOf(name));
            expect(noticeTextModule().noticeText(done.problems[0])).to.match(/^[A-Z][a-z ]+ failed, see the log$/i);
            sinon.assert.callCount(log.error, callsOf(name));
            sinon.assert.alwaysCalledWithMatch(log.error, '{0}', sinon.match('planted in ' + name));
            part.resetBehavior();
            part.returns(name === 'sweepOrders' ? { changed: 0, failed: [] } : []);
            [log.error, ...Object.values(parts)].forEach((stub) => stub.resetHistory());
        });
    });

    it('all parts may fail: none of the others is left out', () => {
        Object.values(parts).forEach((part) => part.throws(new Error('no database')));
        expect(catchUp().problems).to.have.length(Object.keys(parts).reduce((sum, name) => sum + callsOf(name), 0));
    });

    /** Parts that did not run. */
    function idleParts(): string[] {
        return Object.keys(parts).filter((name) => parts[name]!.callCount === 0);
    }

    /** The first argument of each part that has a limit. */
    function limits(): Record<string, unknown> {
        return Object.fromEntries(
            Object.entries(parts)
                .filter(([, part]) => typeof part.firstCall.args[0] === 'number')
                .map(([name, part]) => [name, part.firstCall.args[0]])
        );
    }

    function catchUp(maxTasks = 20, reporter = 'cartridge'): CaughtUp {
        const dueWork = compiled(`${SCRIPTS}/jobs/dueWork`, {
            '../shipments/handReportsOver': parts,
            '../cancellations/giveUpAnswers': parts.giveUpAnswers,
            '../updates/proveAdoptions': parts.proveAdoptions,
            '../webhooks/handleWebhooks': parts,
            '../lifecycle/alertLongHolds': parts.alertLongHolds,
            '../lifecycle/tellStatusChanges': parts,
            '../lifecycle/undoDueCancellation': parts,
            '../feed/notifyFeed': parts,
            '../cancellations/runAnswers': parts.runAnswers,
            '../shipments/enqueueReports': parts.enqueueReports,
            '../shipments/runReports': parts,
            '../shipments/syncDeadlines': parts.syncDeadlines,
            '../oms/runOmsTasks': parts.runOmsTasks,
            '../figures/countOrders': parts
        });
        const taskRun = compiled(`${SCRIPTS}/jobs/taskRun`, {
            '../platform/jobRuns': { isFirstInHour },
            '../platform/runPart': runPartModule(log),
            '../platform/shopSettings': { reportersHere: () => [reporter] },
            '../tasks/recordOutcome': { noTasks: () => ({ ...NONE }) }
        });
        const script = compiled<{ catchUp: (maxTasks: number) => CaughtUp }>(`${SCRIPTS}/jobs/catchUp`, {
            './dueWork': dueWork,
            './taskRun': taskRun,
            '../platform/movePreviousValues': parts.movePreviousValues,
            '../platform/outgoing/callCounts': { callsMade },
            '../platform/previousRelease': { wasPreviousReleaseHere },
            '../operations/isWorkDue': isWorkDue,
            '../shops/connection/takeOverConnections': parts,
            '../updates/pollOrders': parts.pollOrders,
            '../shops/connection/forgetLeftovers': parts.forgetLeftovers,
            '../shops/connection/connectWaitingShops': parts.connectWaitingShops,
            '../reconciliation/runChosenActs': parts.runChosenActs,
            '../patches/sweepOrders': parts.sweepOrders,
            '../orders/findPosted': parts.findPosted,
            '../lifecycle/retireEntries': parts.retireEntries,
            '../shipments/moveTracking': parts.moveTracking,
            '../shops/connection/watchAppSecret': parts.watchAppSecret,
            '../webhooks/takeKeptWebhooks': parts,
            '../cancellations/syncCancelRequests': parts,
            '../erasure/eraseFromFiles': parts.eraseFromFiles,
            '../erasure/removeUnattendedFiles': parts.removeUnattendedFiles,
            '../tasks/forgetTasks': parts.forgetTasks,
            '../safeguards/watchSettings': parts,
            '../operations/sendAlerts': parts.sendAlerts,
            '../figures/noticePassedDeadlines': parts.noticePassedDeadlines,
            '../figures/sumMeasures': parts.sumMeasures,
            '../operations/watchWork': parts
        });
        return script.catchUp(maxTasks);
    }
});
