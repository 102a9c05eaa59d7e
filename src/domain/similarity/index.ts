export { bandsOf, placesOfBand } from './bands.ts'
export { characterShingles, shingles } from './shingles.ts'
export { type Signature, signatureLength, signatureOf, similarity } from './signature.ts'
