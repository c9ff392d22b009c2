import type { HomeFacts } from './facts.ts'
import { Phone } from './phone.page.tsx'

/**
 * The young person's part. Short sentences, words of a nine-year-old, you and we. Nothing here says that somebody went
 * along, took a risk or should have known; no ladder of what comes first, because it can go any way.
 */
export function ForYou({ young_people_lines: lines }: HomeFacts) {
  return (
    <section aria-labelledby="you">
      <h2 id="you">If something does not feel right</h2>
      <p>Some people use children and young people for sexual things. It is called sexual exploitation.</p>
      <ul>
        <li>They may give you things: money, food, a lift, vapes, a place to stay.</li>
        <li>They may make you feel special, or say they love you.</li>
        <li>They may scare you, or say they will share a picture of you.</li>
        <li>They may do all of these.</li>
      </ul>
      <p>
        It can be an adult, or someone your age. It can be one person or a group. It can be on your phone, face to face,
        or both. It happens to boys and to girls. It can happen to anyone, of any faith, skin colour or family.
      </p>
      <h3>It is never your fault</h3>
      <p>
        The person who hurts you is to blame. You are not. That stays true if you said yes. It stays true if you took
        gifts, sent pictures or went back. You may feel scared. You may still care about them. Any way you feel is OK.
      </p>
      <h3>What you can do</h3>
      <ul>
        <li>Tell an adult you trust. It could be a teacher, a nurse, a youth worker or someone at home.</li>
        {lines.map((line) => (
          <li>
            Talk to {line.name}: <Phone number={line.number} />. You do not have to give your name.
          </li>
        ))}
        <li>Say as much or as little as you want. You can stop at any time.</li>
      </ul>
      <p>
        If you tell a worker that you are not safe, they may need to tell someone who can help. They try to ask you
        first.
      </p>
      <h3>If someone checks your phone</h3>
      <p>
        “Leave this page” takes you to another site at once. It does not clear your history. A friend’s phone or a
        library computer may be safer.
      </p>
    </section>
  )
}
