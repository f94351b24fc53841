/** Another skill's request, where SKILL_ID says whose requests to answer. Carries no id: messages are logged. */
export class ForeignRequestError extends Error {
  override readonly name = 'ForeignRequestError';
  constructor() {
    super('The request is meant for another skill. Check SKILL_ID against the id in the developer console.');
  }
}

/** What came in is no request of Alexa's. */
export class NoRequestError extends Error {
  override readonly name = 'NoRequestError';
  constructor() {
    super('The event holds no Alexa request: "request.type" is missing.');
  }
}
