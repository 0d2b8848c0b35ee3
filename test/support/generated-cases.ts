import fc from 'fast-check'

// Every run plays the same generated cases, so that a change is what makes a test fail. `PROPERTY_SEED` plays others.
const { PROPERTY_SEED } = process.env
fc.configureGlobal({ seed: PROPERTY_SEED === undefined ? 20_261_126 : Number(PROPERTY_SEED) })
