import type { Rule } from '../rule.ts';
import { approxDoubled } from './approx-doubled.ts';
import { approxMixed } from './approx-mixed.ts';
import { approxPause } from './approx-pause.ts';
import { attachmentList } from './attachment-list.ts';
import { attachmentName } from './attachment-name.ts';
import { attachmentReference } from './attachment-reference.ts';
import { bracketStop } from './bracket-stop.ts';
import { bracketWidth } from './bracket-width.ts';
import { characterHidden } from './character-hidden.ts';
import { characterLookalike } from './character-lookalike.ts';
import { characterPrivate } from './character-private.ts';
import { chatTyped } from './chat-typed.ts';
import { codeDash } from './code-dash.ts';
import { columnsTyped } from './columns-typed.ts';
import { contentsEntries } from './contents-entries.ts';
import { copiesSum } from './copies-sum.ts';
import { countZero } from './count-zero.ts';
import { dashForm } from './dash-form.ts';
import { dateDay } from './date-day.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateSigned } from './date-signed.ts';
import { dateWeekday } from './date-weekday.ts';
import { dateZero } from './date-zero.ts';
import { decimalZero } from './decimal-zero.ts';
import { digitGroup } from './digit-group.ts';
import { digitLetter } from './digit-letter.ts';
import { digitWidth } from './digit-width.ts';
import { documentNumber } from './document-number.ts';
import { ellipsisEtc } from './ellipsis-etc.ts';
import { ellipsisForm } from './ellipsis-form.ts';
import { emphasisWidth } from './emphasis-width.ts';
import { exclamationRun } from './exclamation-run.ts';
import { footnoteColon } from './footnote-colon.ts';
import { fractionMixed } from './fraction-mixed.ts';
import { frameTyped } from './frame-typed.ts';
import { headingEnd } from './heading-end.ts';
import { headingMark } from './heading-mark.ts';
import { headingOrder } from './heading-order.ts';
import { headingSequence } from './heading-sequence.ts';
import { headingSingle } from './heading-single.ts';
import { headingTyped } from './heading-typed.ts';
import { htmlUnchecked } from './html-unchecked.ts';
import { indentTyped } from './indent-typed.ts';
import { issueZero } from './issue-zero.ts';
import { itemPause } from './item-pause.ts';
import { itemSequence } from './item-sequence.ts';
import { markDoubled } from './mark-doubled.ts';
import { markWidth } from './mark-width.ts';
import { markupForeign } from './markup-foreign.ts';
import { middleDot } from './middle-dot.ts';
import { nameSpace } from './name-space.ts';
import { numberBroken } from './number-broken.ts';
import { numberMark } from './number-mark.ts';
import { numberMixed } from './number-mixed.ts';
import { ordinalComma } from './ordinal-comma.ts';
import { ordinalSequence } from './ordinal-sequence.ts';
import { pageNumber } from './page-number.ts';
import { paragraphJoined } from './paragraph-joined.ts';
import { paragraphLines } from './paragraph-lines.ts';
import { pauseEtc } from './pause-etc.ts';
import { phoneForm } from './phone-form.ts';
import { pictureDescription } from './picture-description.ts';
import { pictureName } from './picture-name.ts';
import { quoteNested } from './quote-nested.ts';
import { quoteStraight } from './quote-straight.ts';
import { rangeNumber } from './range-number.ts';
import { rangeTime } from './range-time.ts';
import { rangeUnit } from './range-unit.ts';
import { recipientComma } from './recipient-comma.ts';
import { recipientLabel } from './recipient-label.ts';
import { recipientRepeated } from './recipient-repeated.ts';
import { recipientStop } from './recipient-stop.ts';
import { recipientsMissing } from './recipients-missing.ts';
import { secrecySerial } from './secrecy-serial.ts';
import { setPhrase } from './set-phrase.ts';
import { signPair } from './sign-pair.ts';
import { sourceForm } from './source-form.ts';
import { spaceDigit } from './space-digit.ts';
import { spaceHan } from './space-han.ts';
import { spaceMark } from './space-mark.ts';
import { standardNumber } from './standard-number.ts';
import { stopMissing } from './stop-missing.ts';
import { tableEnd } from './table-end.ts';
import { tableTotal } from './table-total.ts';
import { tableTyped } from './table-typed.ts';
import { timeRelative } from './time-relative.ts';
import { titleLength } from './title-length.ts';
import { titleMarkNested } from './title-mark-nested.ts';
import { titleSign } from './title-sign.ts';
import { totalForm } from './total-form.ts';
import { totalOrder } from './total-order.ts';
import { unitMixed } from './unit-mixed.ts';
import { wordDoubled } from './word-doubled.ts';
import { wordWrong } from './word-wrong.ts';
import { yearShort } from './year-short.ts';
import { yearZero } from './year-zero.ts';

/** Every rule, in the order of their page: signs, blanks, numbers and dates, structure, front matter. */
export const rules: readonly Rule[] = [
  markWidth,
  bracketWidth,
  quoteStraight,
  quoteNested,
  signPair,
  titleMarkNested,
  dashForm,
  ellipsisForm,
  ellipsisEtc,
  rangeTime,
  rangeNumber,
  codeDash,
  standardNumber,
  itemPause,
  pauseEtc,
  approxPause,
  ordinalComma,
  numberMark,
  headingEnd,
  titleSign,
  markDoubled,
  bracketStop,
  stopMissing,
  middleDot,
  exclamationRun,
  wordDoubled,
  wordWrong,
  spaceHan,
  spaceDigit,
  spaceMark,
  indentTyped,
  characterHidden,
  characterLookalike,
  characterPrivate,
  yearZero,
  countZero,
  yearShort,
  dateZero,
  dateDay,
  dateSigned,
  dateWeekday,
  dateImpossible,
  timeRelative,
  digitWidth,
  digitLetter,
  numberBroken,
  digitGroup,
  decimalZero,
  rangeUnit,
  numberMixed,
  fractionMixed,
  approxMixed,
  approxDoubled,
  setPhrase,
  unitMixed,
  issueZero,
  totalForm,
  totalOrder,
  documentNumber,
  paragraphJoined,
  paragraphLines,
  columnsTyped,
  pageNumber,
  frameTyped,
  chatTyped,
  headingMark,
  emphasisWidth,
  markupForeign,
  htmlUnchecked,
  footnoteColon,
  tableTyped,
  tableEnd,
  tableTotal,
  headingOrder,
  headingSequence,
  headingSingle,
  headingTyped,
  itemSequence,
  ordinalSequence,
  titleLength,
  contentsEntries,
  sourceForm,
  attachmentList,
  attachmentName,
  attachmentReference,
  pictureName,
  pictureDescription,
  secrecySerial,
  phoneForm,
  nameSpace,
  recipientsMissing,
  recipientLabel,
  recipientStop,
  recipientComma,
  recipientRepeated,
  copiesSum,
];
