import { listUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { DescribedReturn } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn';
import { stageNotice, typeNotice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnWords';
import { deadlineOf, momentOf } from '../platform/moment';
import type { Moment } from '../platform/moment';
import { noticeWords } from '../platform/noticeWords';
import { amountText } from '../platform/numbers';
import type { Tone } from '../platform/rules/statusTone';
import { returnTone } from './rules/returnTone';

/** A row of a list of returns. */
export interface ReturnRow {
    id: string;
    orderNo: string;
    type: string;
    stage: string;
    tone: Tone;
    status: string;
    units: string;
    reason: string;
    /** Empty while nothing was paid back. */
    refund: string;
    answerBy: Moment | null;
    changed: Moment | null;
}

/** A return in words. */
export function returnRow(one: DescribedReturn): ReturnRow {
    return {
        id: one.returnId,
        orderNo: one.orderNo,
        type: noticeWords(typeNotice(one.told.type)),
        stage: noticeWords(stageNotice(one.stage)),
        tone: returnTone(one.stage),
        status: one.told.status,
        units: listUnits(one.units),
        reason: one.told.reasonText || one.told.reason,
        refund: one.refund ? amountText(one.refund.amount + ' ' + one.refund.currency) : '',
        answerBy: deadlineOf(one.answerBy),
        changed: momentOf(one.changedAt)
    };
}
