/** The chase list and its messages. */

export const chase = {
  rowNumber: (row: number): string => `Row ${row}`,
  dueDayAgo: (due: string, daysOverdue: number): string =>
    `due ${due}, ${daysOverdue} day${daysOverdue === 1 ? '' : 's'} ago`,
  actionYourUpdate: (items: number): string =>
    `${items} action${items === 1 ? ' needs' : 's need'} your update`,
  before: (before: string): string => ` before ${before}`,
};
