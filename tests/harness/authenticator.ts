import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const UP = 0x01
const UV = 0x04
const BACKED_UP = 0x18
const NEW_KEY = 0x40

type Wish = {
  /** The page that asks, as the browser says it; the browser looks at the name alone. */
  readonly origin?: string
  /** Whether its owner unlocked it. */
  readonly unlocked?: boolean
  readonly counter?: number
}

const ORIGIN = 'http://localhost:3000'

/** A device that makes and shows one passkey (ES256), as WebAuthn describes it, and does whatever a test asks of it. */
export class Authenticator {
  private readonly id = randomBytes(16)
  private readonly key: KeyObject
  private readonly point: Buffer
  private owner = ''
  counter = 0
  backedUp = false

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.key = privateKey
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.point = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ])
  }

  /** The answer to a question that asks for a new passkey. */
  make(options: string, wish: Wish = {}): string {
    const { challenge, rp, user } = JSON.parse(options) as {
      challenge: string
      rp: { id: string }
      user: { id: string }
    }
    this.owner = user.id
    const length = Buffer.from([0, this.id.length])
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.point])
    const said = Buffer.concat([this.authData(rp.id, { ...wish, more: NEW_KEY }), credential])
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, said.length]),
      said,
    ])
    return this.answer({
      clientDataJSON: clientData('webauthn.create', challenge, wish),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** The answer to a question that asks to show a passkey. */
  show(options: string, wish: Wish & { owner?: string } = {}): string {
    const { challenge, rpId } = JSON.parse(options) as { challenge: string; rpId: string }
    const said = this.authData(rpId, wish)
    const client = clientData('webauthn.get', challenge, wish)
    const hash = createHash('sha256').update(Buffer.from(client, 'base64url')).digest()
    return this.answer({
      clientDataJSON: client,
      authenticatorData: said.toString('base64url'),
      signature: sign('sha256', Buffer.concat([said, hash]), this.key).toString('base64url'),
      userHandle: wish.owner ?? this.owner,
    })
  }

  private authData(rpId: string, { unlocked = true, counter = this.counter, more = 0 }: Wish & { more?: number }) {
    const flags = UP | (unlocked ? UV : 0) | (this.backedUp ? BACKED_UP : 0) | more
    const tail = Buffer.alloc(5)
    tail.writeUInt8(flags, 0)
    tail.writeUInt32BE(counter, 1)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), tail])
  }

  private answer(response: object): string {
    const id = this.id.toString('base64url')
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  }
}

function clientData(type: string, challenge: string, { origin = ORIGIN }: Wish): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
}
