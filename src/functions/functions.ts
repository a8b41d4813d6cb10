/** Every custom function, and nothing else: what is exported here is what Excel comes to know. */
export * from './answer-functions';
export * from './verdict-functions';
export * from './assessment-functions';
