import { expect } from 'chai';
import { SWITCHES } from '#sandbox/start/factsFile';
import type { Switches } from '#sfcc-mocks';
import { FACTS } from '#tools/prove/facts';
import type { Finding } from '#tools/prove/Fact';
import type { Proof } from '#tools/prove/prove';
import { ProveTarget } from '#helpers/tools/proveTarget';

/** On the double no two requests overlap; and without the hook no script sees the order in it. */
const NEVER_MET = ['conflict-status'];
const WITHOUT_HOOK = ['scapi-hook-status'];

/** Every switch that a script can see the other way round, but for those that hide others. */
const TURNED: Omit<
    Switches,
    | 'apiHooks'
    | 'orderPatchHooks'
    | 'ownLineQuantities'
    | 'inventoryIntegrationMode'
    | 'requestThreads'
    | 'timeLimitsMs'
> = {
    scapiOrderHooks: true,
    contractPaths: 'withOrganization',
    scapiOrdersCreatedBy: 'client',
    basketsInJobs: true,
    unknownStepTypes: true,
    hybridStorefront: true,
    failedStatusDooms: false,
    undoneCancellation: 'NEW',
    hookReasons: true,
    objectsInTexts: true,
    logLevels: ['debug', 'info'],
    unknownPatternLetters: 'kept',
    encodesIncluded: true,
    compatibilityMode: '21.2',
    searchIndexLagMs: 0
};

function byId({ findings }: Proof): (id: string) => Finding {
    return (id) => findings.find((finding) => finding.id === id) as Finding;
}

async function proven(switches: Partial<Switches>, limitOrderAccess = true): Promise<(id: string) => Finding> {
    const target = new ProveTarget(switches, { site: { limitOrderAccess } });
    try {
        return byId(await target.prove());
    } finally {
        target.close();
    }
}

describe('npm run prove', function () {
    this.timeout(60000);

    it('finds what the double does, and nothing else than is assumed', async () => {
        const finding = await proven({ orderPatchHooks: true });
        const asked = FACTS.filter(({ by }) => by === 'script').map(({ id }) => finding(id));
        expect(asked.length).to.be.greaterThan(40);
        const open = asked.filter(({ agrees }) => agrees === null);
        expect(open.map(({ id }) => id)).to.have.members([...NEVER_MET, ...WITHOUT_HOOK]);
        open.forEach(({ reason }) => expect(reason).to.match(/none met another|do not fire/));
        const differing = asked.filter(({ agrees }) => agrees === false);
        expect(differing.map(({ id, answer }) => `${id}: ${JSON.stringify(answer)}`)).to.deep.equal([]);
        const byHand = FACTS.filter(({ by }) => by === 'hand').map(({ id }) => finding(id));
        byHand.forEach(({ answer, reason }) =>
            expect([answer, reason]).to.deep.equal([null, 'only a person can see it'])
        );
    });

    describe('with a switch turned', () => {
        let turned: (id: string) => Finding;
        let hooksOff: (id: string) => Finding;
        let patchHooksOff: (id: string) => Finding;

        before(async () => {
            turned = await proven({ ...TURNED, orderPatchHooks: true }, false);
            hooksOff = await proven({ apiHooks: false, orderPatchHooks: true });
            patchHooksOff = await proven({ orderPatchHooks: false });
        });

        const elsewhere = ['api-hooks', 'order-patch-hooks'];
        Object.keys(SWITCHES)
            .filter((id) => !elsewhere.includes(id))
            .forEach((id) => {
                it(`finds the opposite: ${id}`, () => {
                    const { answer, agrees } = turned(id);
                    expect([agrees, answer]).to.deep.equal([false, answer]);
                    expect(answer).not.to.equal(null);
                });
            });

        it('sees what hooks of createOrders see, once they fire', () => {
            expect(turned('scapi-hook-status')).to.include({ answer: 'created', agrees: true });
        });

        it('finds the opposite: api-hooks, and says what hangs on it', () => {
            expect(hooksOff('api-hooks')).to.include({ answer: false, agrees: false });
            expect(hooksOff('order-patch-hooks')).to.include({ answer: null });
            expect(hooksOff('order-patch-hooks').reason).to.contain('Feature Switches');
        });

        it('finds the opposite: order-patch-hooks', () => {
            expect(patchHooksOff('api-hooks').answer).to.equal(true);
            expect(patchHooksOff('order-patch-hooks')).to.include({ answer: false, agrees: false });
            expect(patchHooksOff('hook-reasons').reason).to.contain('does not fire');
        });

        it('has found the same switches that it would set', () => {
            const set = Object.keys(SWITCHES).map((id) => {
                const finding =
                    id === 'api-hooks' ? hooksOff(id) : id === 'order-patch-hooks' ? patchHooksOff(id) : turned(id);
                return SWITCHES[id]!(finding.answer);
            });
            const switches = Object.assign({}, ...set.map((change) => change.switches)) as Switches;
            expect(switches).to.deep.equal({ ...TURNED, apiHooks: false, orderPatchHooks: false });
            expect(Object.assign({}, ...set.map((change) => change.site))).to.deep.equal({ limitOrderAccess: false });
        });
    });
});
