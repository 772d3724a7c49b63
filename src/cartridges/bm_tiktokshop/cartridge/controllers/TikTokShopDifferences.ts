import { chooseAct, chosenNamed } from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/chooseAct';
import type { Chosen } from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference';
import {
    listAllDifferences,
    listDifferencePage,
    listDifferencesByKey
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/listDifferencePage';
import { kindNamed } from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/rules/difference';
import { askDifferencesView } from '../scripts/bm_tiktokshop/reconciliation/askDifferences';
import { differenceCsv } from '../scripts/bm_tiktokshop/reconciliation/differenceCsv';
import { differencesView } from '../scripts/bm_tiktokshop/reconciliation/differenceList';
import { actOnPicks, askForPicks } from '../scripts/bm_tiktokshop/platform/picks';
import { reasonProblem } from '../scripts/bm_tiktokshop/platform/rules/reasonForm';
import { answerCsv } from '../scripts/bm_tiktokshop/platform/webCsv';
import {
    forBusinessManager,
    forForms,
    goTo,
    pageNumber,
    parameter,
    showPage,
    text,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';

/** TikTokShopDifferences-Show: lists differences. Parameters: `state` (`open`, `ignored`), `kind`, `shop`, `page`. */
export const Show = forBusinessManager((): void => {
    showPage('differences', 'differences', differencesView(listDifferencePage(choice(), pageNumber())));
});
Show.public = true;

/** TikTokShopDifferences-Export: sends the list as a CSV file, with at most 1,000 differences. Parameters as above. */
export const Export = forBusinessManager((): void => {
    answerCsv('tiktokshop-differences.csv', differenceCsv(listAllDifferences(choice())));
});
Export.public = true;

/** TikTokShopDifferences-Ask: says what a choice will do. Parameters: `act`, and `pick-{key}` for each difference. */
export const Ask = forBusinessManager((): void => {
    const none = (chosen: Chosen): void => backToList(chosen, 'none');
    askForPicks(chosenNamed(parameter('act')), 'error.difference', none, (chosen, keys) => ask(chosen, keys, '', ''));
});
Ask.public = true;

/** TikTokShopDifferences-Act: chooses. Fields: `act`, `keys`, separated by spaces, and `reason` to ignore. */
export const Act = forForms((): void => actOnPicks(chosenNamed(parameter('act')), 'error.difference', 'keys', choose));
Act.public = true;

function choose(chosen: Chosen, keys: string[]): void {
    const reason = parameter('reason').trim();
    const problem = chosen === 'ignore' ? reasonProblem(reason) : '';
    if (problem !== '') {
        ask(chosen, keys, reason, problem);
        return;
    }
    const count = chooseAct(keys, chosen, userName(), reason);
    backToList(chosen, count > 0 ? chosen : 'nothing');
}

/** @param done - key of the text about what was done, which the list shows */
function backToList(chosen: Chosen, done: string): void {
    goTo('TikTokShopDifferences-Show', { state: stateAfter(chosen), done: 'difference.' + done });
}

function ask(chosen: Chosen, keys: string[], reason: string, problem: string): void {
    const view = askDifferencesView(chosen, listDifferencesByKey(keys), reason, problem);
    showPage('differences', 'differences/ask', view, text('difference.choose.' + chosen));
}

function choice(): { isOpen: boolean; shopId: string; kind: string } {
    return {
        isOpen: parameter('state') !== 'ignored',
        shopId: parameter('shop'),
        kind: kindNamed(parameter('kind')) || ''
    };
}

/** The list that a person comes from. */
function stateAfter(chosen: Chosen): string {
    return chosen === 'open' ? 'ignored' : 'open';
}
