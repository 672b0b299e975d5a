-- A question's good answer is one of its own, in sight. Rows: questions for which this fails.
select question.id, question.title
from community_question question
left join community_answer answer
  on answer.id = question.accepted_answer and answer.question_id = question.id and answer.hidden_at is null
where question.accepted_answer is not null and answer.id is null
