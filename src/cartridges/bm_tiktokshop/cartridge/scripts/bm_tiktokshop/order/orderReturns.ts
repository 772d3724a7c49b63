import { listUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import { stageNotice, typeNotice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnWords';
import { deadlineOf, momentOf } from '../platform/moment';
import { noticeWords } from '../platform/noticeWords';

/** The returns of an order. */
export function returnsView(dossier: OrderDossier): object[] {
    return dossier.returns.map((one) => ({
        id: one.returnId,
        type: noticeWords(typeNotice(one.told.type)),
        stage: noticeWords(stageNotice(one.stage)),
        status: one.told.status,
        units: listUnits(one.units),
        reason: one.told.reasonText || one.told.reason,
        refund: one.refund ? one.refund.amount + ' ' + one.refund.currency : '',
        answerBy: deadlineOf(one.answerBy),
        changed: momentOf(one.changedAt)
    }));
}
