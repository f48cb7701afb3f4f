/** What is said of files besides their errors. */

export const files = {
  noReportInIt: 'There is no report by Plan RAG in it.',
  itIsAReportThatPlanRagMade: 'It is a report that Plan RAG made.',
};
