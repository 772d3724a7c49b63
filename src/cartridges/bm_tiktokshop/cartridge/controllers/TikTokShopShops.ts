import { planChosen } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/planChosen';
import { wantedImport, wantImport } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/wantedImport';
import type { ImportChoice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/wantedImport';
import type { ChosenOrders } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/rules/chosenOrders';
import { describeShops } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops';
import { epochSeconds } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/clock';
import {
    forBusinessManager,
    forForms,
    goTo,
    parameter,
    showPage,
    showRefusal,
    text,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';
import { choiceOf, faultOf, importView } from '../scripts/bm_tiktokshop/shops/importForm';
import type { ImportForm } from '../scripts/bm_tiktokshop/shops/importForm';
import { shopStatesView } from '../scripts/bm_tiktokshop/shops/shopStates';

/** TikTokShopShops-Show: how the connected shops are doing. */
export const Show = forBusinessManager((): void => {
    showPage('shops', 'shops', shopStatesView(describeShops()));
});
Show.public = true;

/** TikTokShopShops-Import: offers to import orders that are chosen by id or time. */
export const Import = forBusinessManager((): void => {
    showPage('shops', 'shops/import', importView(sentForm(), '', null, wantedImport()), text('import.title'));
});
Import.public = true;

/** TikTokShopShops-Plan: says what would be imported, and changes nothing. Fields: `ids`, `from`, `to`, `finished`. */
export const Plan = forForms((): void => {
    const asked = checkedForm();
    if (asked) {
        const run = planChosen(choiceOfImport(asked));
        showPage('shops', 'shops/import', importView(asked.form, '', run, wantedImport()), text('import.title'));
    }
});
Plan.public = true;

/** TikTokShopShops-Run: has TikTokShop-ImportOrders import the orders. Fields as above. */
export const Run = forForms((): void => {
    const asked = checkedForm();
    if (asked) {
        wantImport(choiceOfImport(asked), userName());
        goTo('TikTokShopShops-Import', { done: 'import.wanted' });
    }
});
Run.public = true;

interface AskedImport {
    form: ImportForm;
    chosen: ChosenOrders;
}

/** The form of the request; shows its fault, and gives null where it has one. */
function checkedForm(): AskedImport | null {
    const form = sentForm();
    const chosen = choiceOf(form, epochSeconds());
    const fault = faultOf(chosen);
    if (fault === '') {
        return { form: form, chosen: chosen };
    }
    showRefusal('shops', 'shops/import', importView(form, fault, null, wantedImport()), text('import.title'));
    return null;
}

function choiceOfImport({ form, chosen }: AskedImport): ImportChoice {
    return { orderIds: chosen.orderIds, placed: chosen.placed, takesFinished: form.isFinished };
}

function sentForm(): ImportForm {
    return {
        ids: parameter('ids').trim(),
        from: parameter('from'),
        to: parameter('to'),
        isFinished: parameter('finished') === 'true'
    };
}
