import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A fault that a developer could make: one place of a compiled script reads otherwise. */
export interface Fault {
    name: string;
    what: string;
    /** Below the scripts of the cartridge. */
    file: string;
    /** Stands there once. */
    from: string;
    to: string;
}

const SCRIPTS = 'int_tiktokshop/cartridge/scripts/tiktokshop';

/** Faults that the simulation has to find. They never stand in the tree: each goes into a copy of the cartridges. */
export const FAULTS: Fault[] = [
    {
        name: 'missing-rollback',
        what: 'after an exception the transaction stays open',
        file: 'platform/transaction.js',
        from: '        Transaction.rollback();\n        throw e;',
        to: '        throw e;'
    },
    {
        name: 'at-least-for-more',
        what: '>= for >: an order cannot ship all of its units',
        file: 'lifecycle/rules/units.js',
        from: 'return unitsOf(wanted, productId) > unitsOf(available, productId);',
        to: 'return unitsOf(wanted, productId) >= unitsOf(available, productId);'
    },
    {
        name: 'forgotten-mark',
        what: 'a message does not mark the order as due for the feed',
        file: 'lifecycle/applyMessage.js',
        from: '    feedDue.markFeedDue(entry, reporter);\n',
        to: ''
    },
    {
        name: 'event-id-not-kept',
        what: 'the id of an applied event is forgotten',
        file: 'lifecycle/applyMessage.js',
        from: '    appliedEvents.rememberEvent(entry, state.eventIds, message.eventId);\n',
        to: ''
    },
    {
        name: 'stock-not-returned',
        what: 'a cancelled order keeps its stock',
        file: 'lifecycle/store/cancellation.js',
        from: 'var status = OrderMgr.cancelOrder(order);',
        to: 'var status = { error: false, code: "" };'
    },
    {
        name: 'hold-not-looked-at',
        what: 'an order on hold can ship',
        file: 'lifecycle/rules/refusal.js',
        from: "    if (state.holdReason !== '') {\n        return onHold(state);\n    }\n",
        to: ''
    },
    {
        name: 'edit-ends-hold',
        what: 'the successor of an edited order is not held',
        file: 'lifecycle/takeOver.js',
        from: '    if (hold.hasHoldReason(edited)) {\n        takeOverHold(successor, edited, entry, wasUnplaced);\n    }\n',
        to: ''
    },
    {
        name: 'revision-not-compared',
        what: 'a feed file counts as told what came after it was written',
        file: 'feed/notifyFeed.js',
        from: 'markFeedExported(entry, exported.revision, ',
        to: 'markFeedExported(entry, entry.custom.feedRevision, '
    },
    {
        name: 'token-not-stored',
        what: 'the tokens of a refresh are not stored',
        file: 'shops/connection/refreshAccess.js',
        from: 'return grants.storeTokens(grant, answer.tokens);',
        to: 'return grant;'
    },
    {
        name: 'cancellation-not-told',
        what: 'the OMS is not told of a cancellation',
        file: 'lifecycle/applyMessage.js',
        from: 'enqueueOmsCancellation(entry, message, changes, units.without(message.cancelledItems || {}, taken));',
        to: ''
    },
    {
        name: 'filter-dropped',
        what: 'tasks of all shops are run with the access of the first one that has its turn',
        file: 'tasks/store/dueTasks.js',
        from: "var query = DUE + ' AND custom.shopId = {3}';",
        to: 'var query = DUE;'
    }
];

/** The compiled script that has the place of a fault. */
export function scriptOf(cartridges: string, { file }: Pick<Fault, 'file'>): string {
    return path.join(cartridges, SCRIPTS, file);
}

/**
 * A copy of the compiled cartridges with a fault.
 * @param cartridges - folder of the compiled cartridges
 * @returns the folder of the copy; the caller removes it
 * @throws Error where the compiled script no longer has the place of the fault
 */
export function withFault(cartridges: string, { name, file, from, to }: Fault): string {
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), `fault-${name}-`));
    fs.cpSync(cartridges, copy, { recursive: true });
    const script = scriptOf(copy, { file });
    const parts = fs.readFileSync(script, 'utf8').split(from);
    if (parts.length !== 2) {
        fs.rmSync(copy, { recursive: true });
        throw new Error(`The place of the fault ${name} is not once in ${file}`);
    }
    fs.writeFileSync(script, parts.join(to));
    return copy;
}
